package uk.dapo.escalation.process;

import static uk.dapo.engine.CaseVariables.CLOCK_KIND;
import static uk.dapo.escalation.process.EscalationVariables.CLOCK_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseWork;
import uk.dapo.escalation.ClockWatch;

/** Looks at the clock: still open, and missed? */
@Component("checkClock")
class CheckClock implements JavaDelegate {

    private final CaseWork work;
    private final ClockWatch watch;

    CheckClock(CaseWork work, ClockWatch watch) {
        this.work = work;
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CLOCK_OPEN.set(execution, watch.stillOpen(work.of(execution), ClockKind.byId(CLOCK_KIND.get(execution)).orElseThrow()));
    }
}
