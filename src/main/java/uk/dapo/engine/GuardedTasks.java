package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import uk.dapo.database.Outage;
import uk.dapo.register.Events;
import uk.dapo.register.FormOpenings;

/**
 * Claiming, handing over and completing tasks, whichever interface it comes through. Only who has claimed a task completes
 * it. When somebody else was faster, the slower is told what happened, and nothing of theirs is kept.
 */
@Component
class GuardedTasks {

    private final TaskGuard guard;
    private final TaskStory story;
    private final FormOpenings openings;
    private final Events events;

    GuardedTasks(TaskGuard guard, TaskStory story, FormOpenings openings, Events events) {
        this.guard = guard;
        this.story = story;
        this.openings = openings;
        this.events = events;
    }

    VariableMap submit(CommandExecutor executor, String taskId, Map<String, Object> values, boolean give, boolean deserialize) {
        try {
            return submitted(executor, taskId, values, give, deserialize);
        } catch (BadUserRequestException refused) {
            // the only exception that the interface for forms answers as a mistake of the asker
            throw new FormFieldValidationException(taskId, refused.getMessage());
        }
    }

    private VariableMap submitted(CommandExecutor executor, String taskId, Map<String, Object> values, boolean give, boolean deserialize) {
        return told(executor, taskId, command -> {
            TaskEntity task = mine(command, taskId);
            asked(command).flatMap(by -> guard.refusesCompletion(task, by)).ifPresent(GuardedTasks::refuse);
            VariableMap variables = new SubmitTaskFormCmd(taskId, values, give, deserialize).execute(command);
            openings.forget(taskId);
            return variables;
        });
    }

    void claim(CommandExecutor executor, String taskId, String username) {
        if (username == null) {
            assign(executor, taskId, null);
            return;
        }
        told(executor, taskId, command -> {
            TaskEntity task = mine(command, taskId);
            Optional<String> by = asked(command);
            by.filter(name -> !name.equals(username)).ifPresent(name -> refuse("Claim a task for yourself. Once it is yours you can hand it to somebody of the team."));
            by.flatMap(name -> guard.refusesDoer(task, name)).ifPresent(GuardedTasks::refuse);
            by.filter(name -> task.getAssignee() != null && !task.getAssignee().equals(name)).ifPresent(name -> refuse(story.of(taskId, name)));
            return new ClaimTaskCmd(taskId, username).execute(command);
        });
    }

    /**
     * Gives a task back, takes it over, or hands it on: by whoever has it or is of its team, to somebody who may do it.
     *
     * @param username who is to have it; null for nobody
     */
    void assign(CommandExecutor executor, String taskId, String username) {
        told(executor, taskId, command -> {
            TaskEntity task = mine(command, taskId);
            Optional<String> asked = asked(command);
            if (asked.isEmpty()) {
                return new AssignTaskCmd(taskId, username).execute(command);
            }
            String by = asked.get();
            guard.refusesReader(task, by).ifPresent(GuardedTasks::refuse);
            if (username == null) {
                Optional.ofNullable(task.getAssignee()).filter(assignee -> !assignee.equals(by)).ifPresent(assignee -> refuse(story.of(taskId, by)
                        + " To have it yourself, assign it to yourself."));
            } else if (!inTeam(command, task, username)) {
                refuse("This task is for its team; hand it to somebody who belongs to it.");
            } else {
                guard.refusesDoer(task, username).ifPresent(GuardedTasks::refuse);
            }
            String before = task.getAssignee();
            command.runWithoutAuthorization(new AssignTaskCmd(taskId, username));
            CaseVariables.CASE_REFERENCE.find(task).ifPresent(reference -> events.append(reference, by, "task-handed-over", Map.of(
                    "task", taskId, "form", task.getTaskDefinitionKey(), "from", String.valueOf(before), "to", String.valueOf(username))));
            return null;
        });
    }

    /** Refuses who may not see the case of a task they open the form of; remembers what it shows the others. */
    void opened(CommandContext command, TaskEntity task) {
        asked(command).ifPresent(by -> {
            guard.refusesReader(task, by).ifPresent(GuardedTasks::refuse);
            guard.shows(task, by);
        });
    }

    private static TaskEntity mine(CommandContext command, String taskId) {
        TaskEntity task = taskId == null ? null : command.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new Gone();
        }
        // the engine's own question first: nobody learns anything of another team's task
        command.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        return task;
    }

    private <T> T told(CommandExecutor executor, String taskId, Command<T> work) {
        try {
            return executor.execute(work);
        } catch (AuthorizationException | FormFieldValidationException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Outage.behind(e).isPresent()) {
                // there is nobody to ask for the story
                throw e;
            }
            // somebody was faster, or something broke: only the former has a story
            throw executor.<RuntimeException>execute(command -> asked(command).filter(by -> overtaken(command, taskId, by))
                    .<RuntimeException>map(by -> new AuthorizationException(story.of(taskId, by)))
                    .orElse(e));
        }
    }

    /** Whether the task is no longer this person's to complete, who would otherwise be told. */
    private boolean overtaken(CommandContext command, String taskId, String by) {
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        return (task == null || !by.equals(task.getAssignee()))
                && story.concerns(taskId, by, command.getAuthentication().getGroupIds());
    }

    private boolean inTeam(CommandContext command, TaskEntity task, String username) {
        return command.runWithoutAuthorization(() -> {
            List<String> groups = command.getReadOnlyIdentityProvider().createGroupQuery(command).groupMember(username).list().stream().map(group -> group.getId()).toList();
            return task.getCandidates().stream().anyMatch(link -> groups.contains(link.getGroupId()) || username.equals(link.getUserId()));
        });
    }

    private static Optional<String> asked(CommandContext command) {
        return Optional.ofNullable(command.getAuthenticatedUserId());
    }

    private static void refuse(String why) {
        throw new AuthorizationException(why);
    }

    /** Another team's task, or none: the two look alike. */
    private static final class Gone extends BadUserRequestException {

        private Gone() {
            super("This task is no longer open. Reload the list; nothing was changed.");
        }
    }
}
