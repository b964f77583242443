package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Completing a task is submitting its form: the other way in leads through the same door. Errors and escalations thrown at
 * a task from outside would end it past its form, and with it the case; no model waits for any. Whoever is made a task's
 * assignee may read and complete it: so people claim for themselves alone, and a task is handed only to its candidates.
 */
class FormTaskService extends TaskServiceImpl {

    private static final String USE_THE_FORM = "This step ends by submitting its form in Tasklist; nothing was changed.";

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new SubmitForm(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new SubmitForm(taskId, variables, true, deserializeValues));
    }

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(command -> {
            TaskEntity task = work(command, taskId);
            String person = command.getAuthenticatedUserId();
            if (person != null && userId != null && !person.equals(userId)) {
                throw new BadUserRequestException("A task is claimed by the person who will do it, not for somebody else; nothing was changed.");
            }
            if (userId != null && task.getAssignee() != null && !task.getAssignee().equals(userId)) {
                throw new BadUserRequestException("Somebody else has claimed this task meanwhile. Reload the list; nothing was changed.");
            }
            if (person != null && userId == null && task.getAssignee() != null && !task.getAssignee().equals(person)) {
                throw new BadUserRequestException("Only whoever claimed a task gives it back; nothing was changed.");
            }
            return new ClaimTaskCmd(taskId, userId).execute(command);
        });
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(command -> {
            String person = command.getAuthenticatedUserId();
            // the REST interface's "unclaim" is this too
            if (person != null && userId == null && person.equals(work(command, taskId).getAssignee())) {
                return new ClaimTaskCmd(taskId, null).execute(command);
            }
            new AssignTaskCmd(taskId, userId).execute(command);
            if (person != null && userId != null
                    && !command.runWithoutAuthorization(() -> isCandidate(command, command.getTaskManager().findTaskById(taskId), userId))) {
                throw new BadUserRequestException("A task goes only to somebody of the team it is for; nothing was changed.");
            }
            return null;
        });
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

    /** A task that this person may work on. */
    private static TaskEntity work(CommandContext command, String taskId) {
        TaskEntity task = taskId == null ? null : command.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new BadUserRequestException("This task is no longer open. Reload the list; nothing was changed.");
        }
        command.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        return task;
    }

    private static boolean isCandidate(CommandContext command, TaskEntity task, String userId) {
        List<String> groups = command.getReadOnlyIdentityProvider().createGroupQuery(command).groupMember(userId).list().stream().map(Group::getId).toList();
        return task.getCandidates().stream()
                .anyMatch(link -> userId.equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }
}
