package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.AT_LARGE;
import static uk.dapo.breach.process.BreachVariables.REMANDED;
import static uk.dapo.breach.process.BreachVariables.REMAND_CLOCK;
import static uk.dapo.breach.process.BreachVariables.REMAND_WATCHED;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Appearances;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.RunningClock;

/** Keeps where the court sent the person, and starts the limit of that remand. */
@Component("keepRemand")
class KeepRemand implements JavaDelegate {

    private final CaseWork work;
    private final Appearances appearances;

    KeepRemand(CaseWork work, Appearances appearances) {
        this.work = work;
        this.appearances = appearances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<RunningClock> limit = appearances.remand(work.of(execution));
        REMANDED.set(execution, appearances.awaited(INSTRUMENT_REFERENCE.get(execution)));
        AT_LARGE.set(execution, appearances.atLarge(INSTRUMENT_REFERENCE.get(execution)));
        REMAND_WATCHED.set(execution, limit.isPresent());
        REMAND_CLOCK.set(execution, limit.map(RunningClock::kind).orElse("none"));
    }
}
