package uk.dapo.commencement;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Commencement;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Areas and periods as a manager records them from an instrument. */
@Service
public class Periods {

    static final String NEW = "new";

    /** The events of what belongs to no case. */
    private static final String CHAIN = "commencement";

    private final Commencement commencement;
    private final Submissions submissions;

    Periods(Commencement commencement, Submissions submissions) {
        this.commencement = commencement;
        this.submissions = submissions;
    }

    /** Keeps the area, if it is new, and the period. */
    public void keep(Work work) {
        Answers answers = submissions.get("recordCommencement", work);
        String area = area(answers);
        if (answers.is("commencementArea", NEW)) {
            commencement.addArea(area, answers.required("newAreaName"), answers.required("newAreaForce"), CHAIN, work.by());
        }
        long period = commencement.enter(new Commencement.Entry(area, answers.day("firstDay").orElseThrow(), answers.day("lastDay").orElseThrow(),
                answers.required("instrumentCitation"), null, null), CHAIN, work.by());
        commencement.confirm(period, CHAIN, work.by());
    }

    static String area(Answers answers) {
        return Optional.of(answers.required("commencementArea")).filter(chosen -> !chosen.equals(NEW)).orElseGet(() -> answers.required("newAreaId"));
    }
}
