package uk.dapo.victim;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.register.Confidential;

/** Answers to invitations. Each link is good for one; what is written in free words is sealed. */
@Service
public class Feedback {

    /** The questions that are answered by choosing. */
    public static final Set<String> QUESTIONS = Set.of("listened", "informed", "safer");
    /** How much may be written in free words. */
    public static final int LONGEST = 1000;

    private static final Set<String> CHOICES = Set.of("yes", "partly", "no");

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Confidential confidential;
    private final Clock clock;

    Feedback(JdbcClient jdbc, Invitations invitations, Confidential confidential, Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.confidential = confidential;
        this.clock = clock;
    }

    /** Keeps the answers that came by a link, if it is still good. Anything that is no answer is left out. */
    @Transactional
    public boolean answer(String secret, Map<String, String> answers) {
        Optional<Invitations.Open> open = invitations.open(secret).filter(invitation -> invitations.use(invitation.id()));
        open.ifPresent(invitation -> jdbc.sql("insert into register.feedback_answer (invitation_id, answered_at, listened, informed, safer, comment) values (?, ?, ?, ?, ?, ?)")
                .params(invitation.id(), Timestamp.from(clock.instant()), choice(answers, "listened"), choice(answers, "informed"), choice(answers, "safer"),
                        comment(answers.get("comment"))).update());
        return open.isPresent();
    }

    private static String choice(Map<String, String> answers, String question) {
        return Optional.ofNullable(answers.get(question)).filter(CHOICES::contains).orElse(null);
    }

    private byte[] comment(String written) {
        String text = written == null ? "" : written.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n]]", "").strip();
        int most = text.codePointCount(0, text.length()) > LONGEST ? text.offsetByCodePoints(0, LONGEST) : text.length();
        return text.isEmpty() ? null : confidential.seal(text.substring(0, most), "feedback");
    }
}
