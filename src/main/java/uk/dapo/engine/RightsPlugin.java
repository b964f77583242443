package uk.dapo.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells {@link CaseRights} of every task and instance made, and of every instance that came to a case or moved to another area. */
@Component
class RightsPlugin extends AbstractProcessEnginePlugin {

    private final CaseRights rights;

    RightsPlugin(CaseRights rights) {
        this.rights = rights;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new Made());
        configuration.getCustomHistoryEventHandlers().add(new Moved());
    }

    private final class Made extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newProcessInstance(ProcessInstance instance) {
            rights.atClose(Context.getCommandContext()).instance(instance.getId(), false);
            return super.newProcessInstance(instance);
        }

        @Override
        public AuthorizationEntity[] newTask(Task task) {
            rights.atClose(Context.getCommandContext()).freshTask(task.getId());
            return super.newTask(task);
        }
    }

    private final class Moved implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricVariableUpdateEventEntity variable && variable.getProcessInstanceId() != null
                    && (CaseVariables.AREA.name().equals(variable.getVariableName()) || CaseVariables.CASE_REFERENCE.name().equals(variable.getVariableName()))) {
                rights.atClose(Context.getCommandContext()).instance(variable.getProcessInstanceId(), true);
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
