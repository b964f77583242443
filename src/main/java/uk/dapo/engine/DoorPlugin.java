package uk.dapo.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import uk.dapo.register.Drafts;

/**
 * Stands at both sides of every form of every model: what is submitted goes through {@link FormDoor}, what is shown comes
 * from the register, and a task or start that did not come through its form is refused. Before every other door of the engine
 * stands {@link DoorGuard}. Also narrows what a model's expressions can reach.
 */
@Component
class DoorPlugin extends AbstractProcessEnginePlugin {

    private static final String USE_THE_FORM = "This step is done by submitting its form in Tasklist; nothing was changed.";

    private final FormDoor door;
    private final FactForms forms;
    private final GuardedTasks tasks;
    private final Feel feel;
    private final ApplicationContext context;
    private final Actor actor;
    private final ObjectProvider<TaskTaken> takers;
    private final Drafts drafts;
    private final ObjectProvider<DeploymentReview> reviews;

    DoorPlugin(FormDoor door, FactForms forms, GuardedTasks tasks, Feel feel, ApplicationContext context, Actor actor,
               ObjectProvider<TaskTaken> takers, Drafts drafts, ObjectProvider<DeploymentReview> reviews) {
        this.reviews = reviews;
        this.feel = feel;
        this.actor = actor;
        this.takers = takers;
        this.drafts = drafts;
        this.door = door;
        this.tasks = tasks;
        this.forms = forms;
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFormService(forms);
        configuration.setTaskService(new FormTaskService(tasks));
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new DoorGuard(configuration)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new DoorGuard(configuration)));
        configuration.setCustomPreDeployers(List.of(new FormInspector(door, feel), new DeploymentInspector(reviews)));
        configuration.setExpressionManager(new SpringExpressionManager(context, new ModelBeans(context)));
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>() : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new Hanging());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** Hangs the doors while a model is parsed. */
    private final class Hanging extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.setTaskFormHandler(new TaskDoor(task.getTaskFormHandler(), task.getFormDefinition()));
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) Hanging::nameCase);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) this::refuseBypass);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) this::taken);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) over -> drafts.forget(over.getId()));
            task.addTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) over -> drafts.forget(over.getId()));
            task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) assigned -> {
                if (actor.name().equals(assigned.getAssignee())) {
                    taken(assigned);
                }
            });
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (scope instanceof ProcessDefinitionEntity definition && definition.getStartFormDefinition() != null
                    && definition.getInitial() == activity) {
                definition.setStartFormHandler(new StartDoor(definition.getStartFormHandler(), definition.getStartFormDefinition(),
                        definition.getDeploymentId()));
                if (definition.getStartFormDefinition().getCamundaFormDefinitionKey() != null) {
                    activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                        if (!door.passed(execution)) {
                            throw new ProcessEngineException(USE_THE_FORM);
                        }
                    });
                }
            }
        }

        /** So that lists tell one case's task from another's. */
        private static void nameCase(DelegateTask task) {
            CaseVariables.CASE_REFERENCE.find(task).ifPresent(reference -> task.setName(task.getName() + " · " + reference));
        }

        private void taken(DelegateTask task) {
            CaseVariables.CASE_REFERENCE.find(task).ifPresent(reference -> takers.forEach(taker -> taker.taken(reference, actor.name())));
        }

        private void refuseBypass(DelegateTask task) {
            if (!door.passed(task)) {
                throw new ProcessEngineException(USE_THE_FORM);
            }
        }
    }

    private final class TaskDoor implements TaskFormHandler {

        private final TaskFormHandler handler;
        private final FormDefinition form;

        private TaskDoor(TaskFormHandler handler, FormDefinition form) {
            this.handler = handler;
            this.form = form;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            String deploymentId = ((TaskEntity) scope).getProcessDefinition().getDeploymentId();
            handler.submitFormVariables(door.enter(form, deploymentId, submitted, scope), scope);
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            return handler.createTaskForm(task);
        }

        @Override
        public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            // the wrapped handler is parsed already
        }
    }

    private final class StartDoor implements StartFormHandler {

        private final StartFormHandler handler;
        private final FormDefinition form;
        private final String deploymentId;

        private StartDoor(StartFormHandler handler, FormDefinition form, String deploymentId) {
            this.handler = handler;
            this.form = form;
            this.deploymentId = deploymentId;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            if (((ExecutionEntity) scope).getBusinessKey() != null) {
                throw new FormFieldValidationException(null, "The system gives the case its reference. Leave the business key empty; nothing was started.");
            }
            handler.submitFormVariables(door.enter(form, deploymentId, submitted, scope), scope);
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
            return handler.createStartFormData(definition);
        }

        @Override
        public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            // the wrapped handler is parsed already
        }
    }
}
