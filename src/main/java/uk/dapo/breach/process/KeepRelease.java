package uk.dapo.breach.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.OutcomeKind;
import uk.dapo.breach.Outcomes;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.Clocks;

/** Keeps that the person was released because they were not brought before the court in time. */
@Component("keepRelease")
class KeepRelease implements JavaDelegate {

    private final CaseWork work;
    private final Outcomes outcomes;
    private final Clocks clocks;

    KeepRelease(CaseWork work, Outcomes outcomes, Clocks clocks) {
        this.work = work;
        this.outcomes = outcomes;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.open(ClockKind.COURT_AFTER_BREACH_ARREST, INSTRUMENT_REFERENCE.get(execution)).ifPresent(running -> clocks.stop(running, "released", work.of(execution).by()));
        outcomes.keep(work.of(execution), OutcomeKind.RELEASED_UNLAWFULLY_HELD);
    }
}
