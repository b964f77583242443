package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * One way into a model, followed to its ends: what is known on it, and what is wrong. Followed again only when a form, a table or
 * another model tells it something else; a change to one model then costs little.
 */
record Way(Optional<Walk> walk, Set<Finding> findings) {

    /** Forms, tables and code are the same only when they are the same object. */
    private record Same(Object it) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.it == it;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(it);
        }
    }

    static List<Way> into(Model model, Project project, Contracts contracts) {
        return model.all(StartEvent.class).stream().filter(start -> Startable.isStart(start, model)).map(start ->
                model.remembered(told(start, model, project, contracts), () -> follow(start, model, project, contracts))).toList();
    }

    private static Way follow(StartEvent start, Model model, Project project, Contracts contracts) {
        Optional<Walk> walk = Walk.from(start, model, project, contracts);
        Set<Finding> findings = new LinkedHashSet<>();
        walk.ifPresent(each -> new VariableFlow.Reader(model, project, contracts, each, findings::add).read());
        return new Way(walk, findings);
    }

    /** All that others say to this way. */
    private static List<Object> told(StartEvent start, Model model, Project project, Contracts contracts) {
        List<Object> told = new ArrayList<>(List.of(start.getId(), new Same(project.code()), contracts.called(model.id())));
        forms(model).forEach(form -> told.add(new Same(project.form(form).orElse(null))));
        model.all(BusinessRuleTask.class).forEach(task -> told.add(new Same(project.decision(String.valueOf(task.getCamundaDecisionRef())).orElse(null))));
        model.called().forEach(called -> told.add(contracts.ended(called)));
        messages(model).forEach(message -> told.add(contracts.thrown(message)));
        return told;
    }

    private static Set<String> forms(Model model) {
        return model.remembered("forms", () -> {
            Set<String> forms = new TreeSet<>();
            Stream.concat(model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef), model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                    .filter(form -> form != null).forEach(forms::add);
            return forms;
        });
    }

    private static Set<String> messages(Model model) {
        return model.remembered("messages", () -> {
            Set<String> messages = new TreeSet<>();
            model.all(FlowNode.class).forEach(node -> messages.addAll(Startable.messages(node)));
            return messages;
        });
    }
}
