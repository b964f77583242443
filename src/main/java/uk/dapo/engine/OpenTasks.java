package uk.dapo.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open work of a case, as far as rules of other modules ask. */
@Component
public class OpenTasks {

    private final ProcessEngine engine;

    OpenTasks(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Names of the open tasks of a case that none of these people belongs to the team of. */
    public List<String> nobodyFor(String caseReference, Set<String> usernames) {
        Callable<List<String>> find = () -> {
            Set<String> teams = usernames.stream().flatMap(user -> engine.getIdentityService().createGroupQuery().groupMember(user).list().stream())
                    .map(group -> group.getId()).collect(Collectors.toSet());
            return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseReference).list().stream()
                    .filter(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().noneMatch(link -> teams.contains(link.getGroupId())))
                    .map(Task::getName).distinct().sorted().toList();
        };
        return Context.getCommandContext().runWithoutAuthorization(find);
    }

    /** Whether anything still runs for a case. */
    public boolean running(String caseReference) {
        Callable<Boolean> find = () -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseReference).count() > 0;
        return Context.getCommandContext().runWithoutAuthorization(find);
    }
}
