package uk.dapo.replay.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo users at work: each signed in, each form through its door. */
@Component
@ConditionalOnProperty("dapo.replay")
class Staff {

    private final ProcessEngine engine;

    Staff(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Starts a process; gives its instance. */
    String starts(String username, String process, Map<String, Object> answers) {
        return as(username, () -> engine.getFormService().submitStartForm(
                engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId(), answers).getId());
    }

    /** Claims a task, where nobody has, and submits its form. */
    void submits(String username, String task, boolean claimed, Map<String, Object> answers) {
        as(username, () -> {
            if (!claimed) {
                engine.getTaskService().claim(task, username);
            }
            engine.getFormService().submitTaskForm(task, answers);
            return null;
        });
    }

    private <T> T as(String username, Supplier<T> work) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
        engine.getIdentityService().setAuthentication(username, groups);
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
