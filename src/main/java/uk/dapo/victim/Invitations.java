package uk.dapo.victim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations to say how a contact with an officer went. A link is good once and for a while; nobody can guess one, and the
 * register keeps only its digest.
 */
@Service
public class Invitations {

    /** An invitation that is open: what its page needs, and no more. */
    public record Open(long id, String language) {
    }

    private static final int RANDOM_BYTES = 16;
    private static final Duration GOOD_FOR = Duration.ofDays(28);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String baseUrl;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient jdbc, Clock clock, @Value("${dapo.feedback.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Notes that somebody is asked about a contact; gives the invitation. */
    public long invite(String contactKind, String area, String language, String instance) {
        return jdbc.sql("insert into register.feedback_invitation (contact_kind, area, language, process_instance_id, invited_at) values (?, ?, ?, ?, ?) returning id")
                .params(contactKind, area, language, instance, Timestamp.from(clock.instant())).query(Long.class).single();
    }

    /** The invitation that a process instance opened, until it is answered. */
    Optional<Long> of(String instance) {
        return jdbc.sql("select id from register.feedback_invitation where process_instance_id = ?").param(instance).query(Long.class).optional();
    }

    /**
     * A link for an invitation; one given earlier is worth nothing any more. Kept at once, whatever becomes of the step that
     * sends it: a link in somebody's hands must open.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String link(long invitation) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("update register.feedback_invitation set link_digest = ?, expires_at = ? where id = ? and used_at is null")
                .params(digest(secret), Timestamp.from(clock.instant().plus(GOOD_FOR)), invitation).update();
        return baseUrl + "/f/" + secret;
    }

    /** The invitation a link belongs to, while it can be answered. */
    public Optional<Open> open(String secret) {
        return jdbc.sql("select id, language from register.feedback_invitation where link_digest = ? and used_at is null and expires_at > ?")
                .params(digest(secret), Timestamp.from(clock.instant())).query(Open.class).optional();
    }

    /** Uses a link up. True for the one caller who does. */
    boolean use(long invitation) {
        return jdbc.sql("update register.feedback_invitation set used_at = ?, process_instance_id = null where id = ? and used_at is null")
                .params(Timestamp.from(clock.instant()), invitation).update() == 1;
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
