package uk.dapo.escalation.process;

import static uk.dapo.engine.CaseVariables.CLOCK_KIND;
import static uk.dapo.escalation.process.EscalationVariables.CLOCK_OPEN;
import static uk.dapo.escalation.process.EscalationVariables.RUNG_IS_DUE;
import static uk.dapo.escalation.process.EscalationVariables.RUNG_LEAD;

import java.time.Duration;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseWork;
import uk.dapo.escalation.ClockWatch;
import uk.dapo.register.RunningClock;

/** Looks at the clock: still open, missed, and is it time for this rung? */
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
        Optional<RunningClock> open = watch.look(work.of(execution), ClockKind.byId(CLOCK_KIND.get(execution)).orElseThrow());
        CLOCK_OPEN.set(execution, open.isPresent());
        RUNG_IS_DUE.set(execution, open.filter(running -> watch.rungIsDue(running, Duration.parse(RUNG_LEAD.get(execution)))).isPresent());
    }
}
