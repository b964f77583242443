package uk.dapo.notice;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Cases;
import uk.dapo.register.Commencement;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A period in which s.22 is in force, on the strength of an instrument that an authorising officer recorded. */
@Service
public class Extensions {

    private final Commencement commencement;
    private final Submissions submissions;
    private final Cases cases;
    private final Clock clock;

    Extensions(Commencement commencement, Submissions submissions, Cases cases, Clock clock) {
        this.commencement = commencement;
        this.submissions = submissions;
        this.cases = cases;
        this.clock = clock;
    }

    /** Keeps the period from today, not yet confirmed, and that the notice rests on it; gives its id. */
    public long keep(Work work) {
        Answers answers = submissions.get("recordExtension", work);
        long period = commencement.enter(new Commencement.Entry(cases.get(work.caseReference()).area(), LocalDate.now(clock),
                answers.day("extensionLastDay").orElseThrow(), answers.required("extensionCitation"), answers.day("extensionMadeOn").orElseThrow(),
                answers.required("extensionSeenWhere")), work.caseReference(), work.by());
        commencement.rests(work.instrumentReference(), period);
        return period;
    }

    public void confirm(Work work, long period) {
        commencement.confirm(period, work.caseReference(), work.by());
    }

    /** The period ends as of now; notices decided under it say so on their forms from here on. */
    public void reject(Work work, long period) {
        commencement.reject(period, work.caseReference(), work.by());
    }
}
