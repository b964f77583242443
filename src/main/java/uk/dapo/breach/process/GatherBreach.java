package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.ARMED;
import static uk.dapo.breach.process.BreachVariables.AWARENESS;
import static uk.dapo.breach.process.BreachVariables.BREACHES_IN_PERIOD;
import static uk.dapo.breach.process.BreachVariables.BREACH_KIND;
import static uk.dapo.breach.process.BreachVariables.BROKEN_KIND;
import static uk.dapo.breach.process.BreachVariables.CLAUSE_TO_REVIEW;
import static uk.dapo.breach.process.BreachVariables.DUTY_OF_THE_ACT;
import static uk.dapo.breach.process.BreachVariables.HIGH_RISK;
import static uk.dapo.breach.process.BreachVariables.HOURS_LATE;
import static uk.dapo.breach.process.BreachVariables.MAKING_COURT;
import static uk.dapo.breach.process.BreachVariables.RISK_NOW;
import static uk.dapo.breach.process.BreachVariables.STRANGLED;
import static uk.dapo.breach.process.BreachVariables.THREATENED;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Breach;
import uk.dapo.breach.Breaches;
import uk.dapo.breach.Grades;
import uk.dapo.engine.CaseWork;

/** Gathers what the tables of severity and route ask. */
@Component("gatherBreach")
class GatherBreach implements JavaDelegate {

    private final CaseWork work;
    private final Grades grades;
    private final Breaches breaches;

    GatherBreach(CaseWork work, Grades grades, Breaches breaches) {
        this.work = work;
        this.grades = grades;
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Breach breach = breaches.get(INSTRUMENT_REFERENCE.get(execution));
        Grades.Severity severity = grades.severity(work.of(execution), breach);
        ARMED.set(execution, severity.armed());
        THREATENED.set(execution, severity.threatened());
        STRANGLED.set(execution, severity.strangled());
        RISK_NOW.set(execution, severity.riskNow());
        HIGH_RISK.set(execution, severity.highRisk());
        BREACHES_IN_PERIOD.set(execution, severity.breachesInPeriod());
        HOURS_LATE.set(execution, severity.hoursLate());
        BREACH_KIND.set(execution, severity.kind().id());
        BROKEN_KIND.set(execution, breach.brokenKind().name());
        AWARENESS.set(execution, breach.awareness());
        DUTY_OF_THE_ACT.set(execution, breach.kind().dutyOfTheAct());
        MAKING_COURT.set(execution, grades.route(breach).makingCourt());
        CLAUSE_TO_REVIEW.set(execution, grades.route(breach).toReview());
    }
}
