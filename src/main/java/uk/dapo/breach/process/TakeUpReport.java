package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_SOURCE;
import static uk.dapo.breach.process.BreachVariables.MONITORING_EVENT;
import static uk.dapo.breach.process.BreachVariables.REPORTED_IN;
import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.FOLLOWS;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.engine.CaseVariables.STARTER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.engine.Actor;

/** Takes up a report of a person, who works it on, or a suspicion of monitoring, which names the order and its area. */
@Component("takeUpReport")
class TakeUpReport implements JavaDelegate {

    private final Officers officers;
    private final Actor actor;

    TakeUpReport(Officers officers, Actor actor) {
        this.officers = officers;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean suspected = INSTRUMENT_REFERENCE.find(execution).isPresent();
        FOLLOWS.set(execution, INSTRUMENT_REFERENCE.find(execution).orElse(null));
        // its own reference comes with the breach
        INSTRUMENT_REFERENCE.set(execution, null);
        CASE_REFERENCE.set(execution, CASE_REFERENCE.find(execution).orElse(null));
        BREACH_SOURCE.set(execution, BREACH_SOURCE.find(execution).orElse(null));
        MONITORING_EVENT.set(execution, MONITORING_EVENT.find(execution).orElse(null));
        STARTER.set(execution, suspected ? null : actor.name());
        String area = AREA.find(execution).or(() -> officers.find(actor.name()).flatMap(officer -> officer.areas().stream().findFirst())).orElseThrow();
        AREA.set(execution, area);
        REPORTED_IN.set(execution, area);
    }
}
