package uk.dapo.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The tasks and instances one command made or moved: their rights are written when it is about to end, and all is known of them. */
final class RightsAtClose implements CommandContextListener {

    private final CaseRights rights;
    private final Map<String, Boolean> instances = new LinkedHashMap<>();
    private final Map<String, Boolean> tasks = new LinkedHashMap<>();

    RightsAtClose(CaseRights rights) {
        this.rights = rights;
    }

    /** @param stored whether it was there before this command, and its tasks with it */
    void instance(String id, boolean stored) {
        instances.putIfAbsent(id, stored);
    }

    void freshTask(String id) {
        tasks.put(id, false);
    }

    @Override
    public void onCommandContextClose(CommandContext command) {
        command.runWithoutAuthorization(() -> {
            instances.forEach((id, stored) -> {
                ExecutionEntity instance = command.getExecutionManager().findExecutionById(id);
                if (instance != null && !command.getDbEntityManager().isDeleted(instance)) {
                    rights.instance(command, instance, !stored);
                    if (stored) {
                        command.getTaskManager().findTasksByProcessInstanceId(id).forEach(task -> tasks.putIfAbsent(task.getId(), true));
                    }
                }
            });
            tasks.forEach((id, stored) -> {
                TaskEntity task = command.getTaskManager().findTaskById(id);
                if (task != null && !command.getDbEntityManager().isDeleted(task)) {
                    rights.task(command, task, !stored);
                }
            });
            return null;
        });
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable problem) {
        // nothing of the command remains
    }
}
