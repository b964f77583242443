package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The warrant of the court that made the order, sought by the protected person, the applicant, or another with leave (s.40). */
@Service
public class Warrants {

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Submissions submissions;
    private final Clock clock;

    Warrants(JdbcClient jdbc, Breaches breaches, Submissions submissions, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Keeps what the court decided on the warrant; nothing where none was sought after all. */
    public void keep(Work work) {
        Answers answers = submissions.get("recordWarrant", work);
        if (answers.is("warrantAnswer", "notSought")) {
            return;
        }
        boolean issued = answers.is("warrantAnswer", "issued");
        Breach breach = breaches.get(work.instrumentReference());
        jdbc.sql("""
                        insert into register.breach_warrant (breach_reference, issued, applicant, court, decided_at, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(breach.reference(), issued, answers.required("warrantApplicant"), answers.required("warrantCourt"),
                        Timestamp.from(answers.instant("warrantAt").orElseThrow()), work.by(), Timestamp.from(clock.instant())).update();
        if (issued) {
            breaches.move(breach.reference(), "WARRANT", work.by());
        }
        breaches.note(breach.caseReference(), work.by(), issued ? "breach-warrant-issued" : "breach-warrant-refused", breach.reference(), Map.of());
    }
}
