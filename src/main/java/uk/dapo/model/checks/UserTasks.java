package uk.dapo.model.checks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Work for people: who, by when, how urgent, what for. */
final class UserTasks implements ModelCheck {

    @Override
    public String rule() {
        return "Every task has a team, a due date from a clock, a priority, and says what it is for";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (UserTask task : model.all(UserTask.class)) {
            team(task, project.code()).ifPresent(fault -> found.accept(model.finding(task, fault,
                    "Ask for a role by area, such as ${teams.of('supervisor', area)}; the roles are " + String.join(", ",
                            project.code().roles().stream().sorted().toList()) + ".")));
            if (task.getCamundaDueDate() == null || !Timers.asksAClock(task.getCamundaDueDate())) {
                found.accept(model.finding(task, task.getCamundaDueDate() == null ? "has no due date." : "has a due date that asks no clock: "
                        + task.getCamundaDueDate() + ".",
                        "Ask a clock, such as ${clocks.in('PT1H')}."));
            }
            if (task.getCamundaPriority() == null || !task.getCamundaPriority().matches("100|[1-9]?\\d")) {
                found.accept(model.finding(task, task.getCamundaPriority() == null ? "has no priority." : "has the priority " + task.getCamundaPriority() + ".",
                        "Give it a number from 0 to 100."));
            }
            if (task.getDocumentations().isEmpty()) {
                found.accept(model.finding(task, "has no documentation.", "Say in a sentence what it is for, with its section where law is behind it."));
            }
            List<String> properties = Calls.mappings(task, CamundaProperties.class).stream().flatMap(all -> all.getCamundaProperties().stream()).map(CamundaProperty::getCamundaName).toList();
            if (properties.contains("notBy") != properties.contains("notByReason")) {
                found.accept(model.finding(task, "names only one of notBy and notByReason.",
                        "Give both: whose work it judges, and the sentence for whoever tries; or neither, if one person may do both."));
            }
        }
    }

    private static Optional<String> team(UserTask task, Code code) {
        String groups = task.getCamundaCandidateGroups();
        if (groups == null || groups.isBlank()) {
            return Optional.of("has no candidate group.");
        }
        // several teams may be asked, each by its own expression; superintendents for the force as a whole only beside its managers
        List<String> forTheForce = groups.contains("teams.of('manager')") ? List.of("manager", "superintendent") : List.of("dapoTeam");
        return Stream.of(groups.split(",(?=\\$\\{)")).map(group -> oneTeam(group.strip(), forTheForce, code)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> oneTeam(String groups, List<String> forTheForce, Code code) {
        List<Expression.Argument> asked = Expression.of(groups).onlyCall().filter(call -> call.on().equals("teams") && call.member().equals("of"))
                .map(Expression.Call::arguments).orElse(List.of());
        // managers answer for the force as a whole; what belongs to no case yet is sorted by the protection order team of any area
        boolean forceWide = asked.size() == 1 && forTheForce.contains(asked.get(0).literal());
        // what is met with in another area may be dealt with there too
        boolean there = asked.size() == 3 && "reportedIn".equals(asked.get(2).name());
        if (!forceWide && (asked.size() != 2 && !there || !"area".equals(asked.get(1).name()))) {
            return Optional.of("has a candidate group that is no team of the case's area: " + groups + ".");
        }
        String role = asked.get(0).literal();
        if (role != null && !code.roles().contains(role)) {
            return Optional.of("asks for the role " + role + ", which does not exist.");
        }
        if (role == null && (asked.get(0).name() == null || code.variables().get(asked.get(0).name()) != String.class)) {
            return Optional.of("has a candidate group whose role is neither written out nor a variable: " + groups + ".");
        }
        return Optional.empty();
    }
}
