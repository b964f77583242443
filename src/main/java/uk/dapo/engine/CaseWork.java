package uk.dapo.engine;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import uk.dapo.register.Work;

/** Tells a delegate which case it works on, in the register's own terms. */
@Component
public class CaseWork {

    private final Actor actor;

    CaseWork(Actor actor) {
        this.actor = actor;
    }

    /** The piece of work an execution is: where its answers are found, its case and instrument, and who acts. */
    public Work of(DelegateExecution execution) {
        return new Work(((ExecutionEntity) execution).getRootProcessInstanceId(), execution.getProcessInstanceId(),
                CaseVariables.CASE_REFERENCE.find(execution).orElse(null),
                CaseVariables.INSTRUMENT_REFERENCE.find(execution).orElse(null),
                CaseVariables.FOLLOWS.find(execution).orElse(null), actor.name());
    }

    /** When the process instance was started, which an asynchronous first step may follow much later. */
    public Instant begun(DelegateExecution execution) {
        return Context.getCommandContext().getHistoricProcessInstanceManager()
                .findHistoricProcessInstance(execution.getProcessInstanceId()).getStartTime().toInstant();
    }
}
