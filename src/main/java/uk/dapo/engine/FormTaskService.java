package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Tasks as people may handle them. Completing one is submitting its form: the other way in leads through the same door. Errors and escalations thrown at
 * a task from outside would end it past its form, and with it the case; no model waits for any.
 */
class FormTaskService extends TaskServiceImpl {

    private static final String USE_THE_FORM = "This step ends by submitting its form in Tasklist; nothing was changed.";

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new SubmitTaskFormCmd(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new SubmitTaskFormCmd(taskId, variables, true, deserializeValues));
    }

    /** Whoever took up a task may give it back to the team; to hand it to somebody else takes the right to assign tasks. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(context -> {
            AssignTaskCmd assign = new AssignTaskCmd(taskId, userId);
            return userId == null && isWith(context, taskId) ? context.runWithoutAuthorization(assign) : assign.execute(context);
        });
    }

    private static boolean isWith(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        return task != null && task.getAssignee() != null && task.getAssignee().equals(context.getAuthenticatedUserId());
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw new BadUserRequestException(USE_THE_FORM);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw new BadUserRequestException(USE_THE_FORM);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw new BadUserRequestException(USE_THE_FORM);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw new BadUserRequestException(USE_THE_FORM);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw new BadUserRequestException(USE_THE_FORM);
    }
}
