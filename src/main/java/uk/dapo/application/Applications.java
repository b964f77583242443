package uk.dapo.application;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The life of an application on the register: opened, drafted clause by clause, filed, determined. */
@Service
public class Applications {

    /** Version of an application's clauses that holds what is asked for; the next holds what the court made of it. */
    static final int DRAFT = 1;

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Submissions submissions;
    private final Clauses clauses;
    private final CourtClauses courtClauses;
    private final Clock clock;

    Applications(JdbcClient jdbc, Instruments instruments, Submissions submissions, Clauses clauses, CourtClauses courtClauses, Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.submissions = submissions;
        this.clauses = clauses;
        this.courtClauses = courtClauses;
        this.clock = clock;
    }

    /**
     * Opens an application and gives its reference.
     *
     * @param route     R1 after a notice (s.28(3)), R2 without one (s.28(2)(b))
     * @param courtKind the kind of court the table of routes names
     * @param courtForm the form by which it is made there
     */
    public String open(Work work, String route, String courtKind, String courtForm) {
        String reference = instruments.open(Instrument.Kind.APPLICATION, work.caseReference(), work.follows(), "PREPARING",
                work.instanceId(), work.by()).reference();
        jdbc.sql("insert into register.application (reference, route, court_kind, court_form) values (?, ?, ?, ?)")
                .params(reference, route, courtKind, courtForm).update();
        submissions.belongTo(work, work.caseReference(), reference);
        return reference;
    }

    /** Adds the clause just drafted to the draft order. */
    public void keepDraftClause(Work work) {
        clauses.add(work.instrumentReference(), DRAFT, beingDrafted(work));
    }

    /** The clause that was entered last, in words. */
    Clause beingDrafted(Work work) {
        return courtClauses.word(DRAFT, "clause", work, submissions.get("draftClause", work));
    }

    /** Records that the complaint was filed, by whom, when and where (s.28(6)). */
    public void keepFiling(Work work) {
        Answers filing = submissions.get("fileApplication", work);
        jdbc.sql("update register.application set court = ?, filed_by = ?, filed_at = ? where reference = ?")
                .params(submissions.get("prepareComplaint", work).required("court"), submissions.submitter("fileApplication", work).orElseThrow(),
                        Timestamp.from(filing.instant("filedAt").orElseThrow()), work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), "FILED", work.by(), "PREPARING");
    }

    /** Ends an application: MADE, REFUSED, WITHDRAWN or NOT_AUTHORISED. */
    public void close(Work work, String outcome) {
        jdbc.sql("update register.application set outcome = ?, determined_at = ? where reference = ?")
                .params(outcome, Timestamp.from(clock.instant()), work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), outcome, work.by(), "PREPARING", "FILED");
    }
}
