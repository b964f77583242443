package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.ANSWER_CLOCK;
import static uk.dapo.breach.process.BreachVariables.ANSWER_WATCHED;
import static uk.dapo.breach.process.BreachVariables.BREACH_ROUTE;
import static uk.dapo.breach.process.BreachVariables.GRAVER;
import static uk.dapo.breach.process.BreachVariables.ROUTE_REASON;
import static uk.dapo.breach.process.BreachVariables.ROUTE_SECTION;
import static uk.dapo.breach.process.BreachVariables.SEVERITY;
import static uk.dapo.breach.process.BreachVariables.SEVERITY_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Grades;
import uk.dapo.engine.CaseWork;

/** Keeps what the tables answered, and sets running how soon the breach must be answered. */
@Component("keepGrading")
class KeepGrading implements JavaDelegate {

    private final CaseWork work;
    private final Grades grades;

    KeepGrading(CaseWork work, Grades grades) {
        this.work = work;
        this.grades = grades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean graver = grades.keep(work.of(execution), SEVERITY.get(execution), SEVERITY_REASON.get(execution), BREACH_ROUTE.get(execution),
                ROUTE_SECTION.get(execution), ROUTE_REASON.get(execution));
        GRAVER.set(execution, graver);
        ANSWER_WATCHED.set(execution, graver && grades.startAnswerClock(work.of(execution), ANSWER_CLOCK.get(execution)));
    }
}
