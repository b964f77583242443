package uk.dapo.engine;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;

/** Says what became of a task, to somebody who thought it was still theirs to do: "Helen Marsh took this task over at 03:12." */
@Component
class TaskStory {

    private final ProcessEngine engine;
    private final Clock clock;

    TaskStory(@Lazy ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** What became of a task, in a sentence. Read past the authorisations: to be asked for somebody of its team only. */
    String of(String taskId, String asking) {
        return Context.getCommandContext().runWithoutAuthorization(() -> tell(taskId, asking));
    }

    private String tell(String taskId, String asking) {
        HistoricTaskInstance task = engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null) {
            return "There is no such task.";
        }
        if (task.getEndTime() != null) {
            return "completed".equals(task.getDeleteReason())
                    ? who(task.getAssignee(), asking) + " completed this task " + at(task.getEndTime()) + ". It is done once; nothing was changed."
                    : "This task ended " + at(task.getEndTime()) + " because the case moved on; nothing was changed.";
        }
        List<HistoricIdentityLinkLog> links = engine.getHistoryService().createHistoricIdentityLinkLogQuery().taskId(taskId).type(IdentityLinkType.ASSIGNEE)
                .orderByTime().desc().list();
        if (task.getAssignee() == null) {
            return links.isEmpty() ? "Nobody has claimed this task. Claim it first."
                    : "This task was given back " + at(links.get(0).getTime()) + ". Claim it first.";
        }
        String since = links.stream().filter(link -> "add".equals(link.getOperationType()) && task.getAssignee().equals(link.getUserId())).findFirst()
                .map(link -> at(link.getTime())).orElse("");
        return links.stream().anyMatch(link -> asking.equals(link.getUserId()))
                ? who(task.getAssignee(), asking) + " took this task over " + since + ". Nothing was changed."
                : who(task.getAssignee(), asking) + " has this task, claimed " + since + ". Nothing was changed.";
    }

    /** Whether somebody was ever asked to do a task, by name or by team. */
    boolean concerns(String taskId, String username, List<String> groups) {
        return Context.getCommandContext().runWithoutAuthorization(() -> engine.getHistoryService().createHistoricIdentityLinkLogQuery().taskId(taskId).list()
                .stream().anyMatch(link -> username.equals(link.getUserId()) || groups.contains(link.getGroupId())));
    }

    private String who(String username, String asking) {
        if (username == null) {
            return "Somebody";
        }
        User user = engine.getIdentityService().createUserQuery().userId(username).singleResult();
        return username.equals(asking) ? "You yourself" : user == null ? username : (user.getFirstName() + " " + user.getLastName()).strip();
    }

    private String at(Date moment) {
        ZonedDateTime then = LondonTime.atLondon(moment.toInstant());
        boolean today = then.toLocalDate().equals(LondonTime.atLondon(clock.instant()).toLocalDate());
        return today ? "at " + "%02d:%02d".formatted(then.getHour(), then.getMinute()) : "on " + LondonTime.say(then);
    }
}
