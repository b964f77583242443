package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACHES_IN_PERIOD;
import static uk.dapo.breach.process.BreachVariables.CALL_NEEDED;
import static uk.dapo.breach.process.BreachVariables.CHILD_AFFECTED;
import static uk.dapo.breach.process.BreachVariables.CHILD_IN_SCHOOL;
import static uk.dapo.breach.process.BreachVariables.HONOUR_BASED;
import static uk.dapo.breach.process.BreachVariables.MARAC_ASKED;
import static uk.dapo.breach.process.BreachVariables.MARAC_THRESHOLD;
import static uk.dapo.breach.process.BreachVariables.ORDER_IN_FORCE;
import static uk.dapo.breach.process.BreachVariables.PROFESSIONAL_JUDGEMENT;
import static uk.dapo.breach.process.BreachVariables.REPEAT_WITHIN_YEAR;
import static uk.dapo.breach.process.BreachVariables.RISK_TICKS;
import static uk.dapo.breach.process.BreachVariables.SCHOOL_ASKED;
import static uk.dapo.breach.process.BreachVariables.SEVERITY;
import static uk.dapo.breach.process.BreachVariables.VARIATION_ASKED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Safeguards;
import uk.dapo.engine.CaseWork;

/** Gathers what the tables for the protected person and the children ask. */
@Component("gatherSafeguards")
class GatherSafeguards implements JavaDelegate {

    private final CaseWork work;
    private final Safeguards safeguards;

    GatherSafeguards(CaseWork work, Safeguards safeguards) {
        this.work = work;
        this.safeguards = safeguards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Safeguards.Needs needs = safeguards.needs(work.of(execution), SEVERITY.get(execution));
        CALL_NEEDED.set(execution, needs.callNeeded());
        RISK_TICKS.set(execution, needs.riskTicks());
        MARAC_THRESHOLD.set(execution, needs.maracThreshold());
        PROFESSIONAL_JUDGEMENT.set(execution, needs.professionalJudgement());
        REPEAT_WITHIN_YEAR.set(execution, needs.repeatWithinYear());
        HONOUR_BASED.set(execution, needs.honourBased());
        MARAC_ASKED.set(execution, needs.maracAsked());
        CHILD_AFFECTED.set(execution, needs.childAffected());
        CHILD_IN_SCHOOL.set(execution, needs.childInSchool());
        SCHOOL_ASKED.set(execution, needs.schoolAsked());
        ORDER_IN_FORCE.set(execution, needs.orderInForce());
        VARIATION_ASKED.set(execution, needs.variationAsked());
        BREACHES_IN_PERIOD.set(execution, needs.breachesInPeriod());
    }
}
