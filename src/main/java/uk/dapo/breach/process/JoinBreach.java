package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_SOURCE;
import static uk.dapo.breach.process.BreachVariables.CONDUCT;
import static uk.dapo.breach.process.BreachVariables.JOINED;
import static uk.dapo.breach.process.BreachVariables.MONITORING_EVENT;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Breaches;
import uk.dapo.breach.Reports;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.Work;

/** Adds a report to the breach that is known already. */
@Component("joinBreach")
class JoinBreach implements JavaDelegate {

    private final CaseWork work;
    private final Reports reports;
    private final Breaches breaches;

    JoinBreach(CaseWork work, Reports reports, Breaches breaches) {
        this.work = work;
        this.reports = reports;
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work report = work.of(execution);
        String known = CONDUCT.find(execution).orElseThrow();
        breaches.add(report, known, reports.of(report, BREACH_SOURCE.find(execution).orElse(null), MONITORING_EVENT.find(execution).orElse(null)));
        execution.setProcessBusinessKey(CASE_REFERENCE.get(execution));
        JOINED.set(execution, true);
        INSTRUMENT_REFERENCE.set(execution, known);
    }
}
