package uk.dapo.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What people may have the engine do: read, claim, submit forms, have a failed step tried again, deploy and look after
 * accounts. Who may do which of it is said by the authorisations. Everything else is shut for everybody, with a reason.
 */
final class PeoplesCommands {

    private static final Pattern READING = Pattern.compile("(Get|Is|Find|ExecuteFilter|AuthorizationCheck|CheckPassword|DetermineHistoryLevel).*|.*Query.*|.*ReportImpl.*");

    private static final Set<String> MEANT_FOR_PEOPLE = Set.of(
            "SubmitStartFormCmd", "SetJobRetriesCmd", "DeployCmd",
            "CreateUserCmd", "SaveUserCmd", "DeleteUserCmd", "UnlockUserCmd", "CreateMembershipCmd", "DeleteMembershipCmd");

    /** In order: the first that matches speaks. */
    private static final Map<Pattern, String> SHUT = new LinkedHashMap<>();

    static {
        shut("Comment|Attachment|Annotation|Picture|UserInfo", "Notes and files kept here would stand outside the case. Enter them in a form; nothing was kept.");
        shut("Historic|History|RemovalTime|UserOperation|Metrics", "Records are kept until their time ends; nothing was changed.");
        shut("Variable", "The data of a case changes only by submitting a form in Tasklist; nothing was changed.");
        shut("ExternalTask|Job|Batch", "Timers and automated steps run by themselves; a manager may have a failed step tried again. Nothing was changed.");
        shut("Task|IdentityLink", "A task changes only by claiming it and submitting its form in Tasklist; nothing was changed.");
        shut("StartProcess|StartCondition|RestartProcess|CreateCase", "Work begins by submitting a start form in Tasklist; nothing was started.");
        shut("Message|Signal", "Messages are sent by the diagrams alone; nothing was sent.");
        shut("ProcessInstance|Migrat|Modification|Incident|Case", "A case takes the course its forms and its diagram give it; nothing was changed.");
        shut("Deployment|Definition|Decision", "Models change only when they are deployed; nothing was changed.");
        shut("Group|Tenant|Authorization", "What each role may do is set by the system. Give people their roles instead; nothing was changed.");
        shut("Filter", "The lists in Tasklist are set by the system; nothing was changed.");
        shut("", "This is not done from outside; nothing was changed.");
    }

    private PeoplesCommands() {
    }

    /** Why a person may not have this done; nothing when they may. */
    static Optional<String> refusal(Command<?> command) {
        String type = command.getClass().getName();
        String name = type.substring(type.lastIndexOf('.') + 1);
        // this program's own commands answer for themselves; claiming and submitting are among them, see FormTaskService
        if (type.startsWith("uk.dapo.") || READING.matcher(name).matches() || MEANT_FOR_PEOPLE.contains(name)) {
            return Optional.empty();
        }
        return SHUT.entrySet().stream().filter(each -> each.getKey().matcher(name).find()).map(Map.Entry::getValue).findFirst();
    }

    private static void shut(String commands, String sentence) {
        SHUT.put(Pattern.compile(commands), sentence);
    }
}
