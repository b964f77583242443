package uk.dapo.breach.process;

import static uk.dapo.engine.CaseVariables.CLOCK_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Safeguards;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseWork;

/** Starts the hour of the safety call, or the time in which the school is told. */
@Component("startSafeguardClock")
class StartSafeguardClock implements JavaDelegate {

    private final CaseWork work;
    private final Safeguards safeguards;

    StartSafeguardClock(CaseWork work, Safeguards safeguards) {
        this.work = work;
        this.safeguards = safeguards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        safeguards.start(work.of(execution), ClockKind.byId(CLOCK_KIND.get(execution)).orElseThrow());
    }
}
