package uk.dapo.victim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.VictimUpdates;

/** They rang and were told: nothing more is sent. */
@Component("keepTelling")
class KeepTelling implements JavaDelegate {

    private final CaseWork work;
    private final VictimUpdates updates;

    KeepTelling(CaseWork work, VictimUpdates updates) {
        this.work = work;
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.toldWhenTheyRang(work.of(execution));
    }
}
