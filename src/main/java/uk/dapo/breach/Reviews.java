package uk.dapo.breach;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A second person looked at a doubtful report: it is a breach of these clauses, or none. */
@Service
public class Reviews {

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Submissions submissions;

    Reviews(JdbcClient jdbc, Breaches breaches, Submissions submissions) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.submissions = submissions;
    }

    /** Keeps the review; gives the route that is open now: NOTICE, OFFENCE or NONE. */
    public String keep(Work work) {
        Answers answers = submissions.get("reviewBreach", work);
        Breach breach = breaches.get(work.instrumentReference());
        boolean isBreach = answers.is("reviewDecision", "breach");
        String route = !isBreach ? "NONE" : breach.ofNotice() ? "NOTICE" : "OFFENCE";
        List<Integer> clauses = answers.list("reviewedClauses").stream().filter(choice -> choice.matches("\\d+")).map(Integer::valueOf).toList();
        jdbc.sql("update register.breach set clauses = ?, awareness = ?, route = ? where reference = ?")
                .params(clauses.isEmpty() ? breach.clauses().toArray(Integer[]::new) : clauses.toArray(Integer[]::new),
                        answers.text("reviewedAwareness").isPresent() ? "KNEW" : breach.awareness(), route, breach.reference()).update();
        breaches.note(breach.caseReference(), work.by(), "breach-reviewed", breach.reference(), Map.of("route", route));
        return route;
    }

    /** Closes a breach: as concluded, if something came of it; else as no action, or as none at all. */
    public void close(Work work, boolean wasNone) {
        Breach breach = breaches.get(work.instrumentReference());
        if (!breach.state().equals("CONCLUDED")) {
            breaches.move(breach.reference(), wasNone ? "NOT_A_BREACH" : breach.state().equals("BEFORE_COURT") ? "CONCLUDED" : "NO_ACTION", work.by());
        }
    }
}
