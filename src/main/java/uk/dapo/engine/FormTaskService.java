package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import org.camunda.bpm.engine.task.TaskReport;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Completing a task is submitting its form: the other way in leads through the same door. Errors and escalations thrown at
 * a task from outside would end it past its form, and with it the case; no model waits for any. Whoever is made a task's
 * assignee may read and complete it: so people claim for themselves alone, and a task is handed only to its team.
 */
class FormTaskService extends TaskServiceImpl {

    private static final String USE_THE_FORM = "This step ends by submitting its form in Tasklist; nothing was changed.";

    private final GuardedTasks tasks;

    FormTaskService(GuardedTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        tasks.submit(commandExecutor, taskId, variables, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return tasks.submit(commandExecutor, taskId, variables, true, deserializeValues);
    }

    @Override
    public void claim(String taskId, String userId) {
        tasks.claim(commandExecutor, taskId, userId);
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        tasks.assign(commandExecutor, taskId, userId);
    }

    /** How many tasks wait for each team: figures without a case in them, so that they need no right to read tasks. */
    @Override
    public TaskReport createTaskReport() {
        return new TaskReportImpl(commandExecutor) {
            @Override
            public List<TaskCountByCandidateGroupResult> taskCountByCandidateGroup() {
                return commandExecutor.execute(command -> command.runWithoutAuthorization(() -> createTaskCountByCandidateGroupReport(command)));
            }
        };
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
