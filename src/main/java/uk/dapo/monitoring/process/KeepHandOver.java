package uk.dapo.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.HandOvers;

/** Keeps that the other force has taken the order over. */
@Component("keepHandOver")
class KeepHandOver implements JavaDelegate {

    private final CaseWork work;
    private final HandOvers handOvers;

    KeepHandOver(CaseWork work, HandOvers handOvers) {
        this.work = work;
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers.keep(work.of(execution));
    }
}
