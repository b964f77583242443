package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Tries a gateway with every answer that a form or a decision table can give: none may leave a case stuck. */
final class GatewayAnswers implements ModelCheck {

    @Override
    public String rule() {
        return "Every answer that can be given leads along exactly one flow of its gateway";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            Map<SequenceFlow, Expression> conditions = new LinkedHashMap<>();
            gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() != null)
                    .forEach(flow -> conditions.put(flow, Expression.of(flow.getConditionExpression().getTextContent().strip())));
            if (gateway.getOutgoing().size() > 1 && conditions.values().stream().allMatch(each -> each.error().isEmpty() && each.calls().isEmpty())) {
                tryOut(model, project, gateway, conditions, found);
            }
        }
    }

    private static void tryOut(Model model, Project project, ExclusiveGateway gateway, Map<SequenceFlow, Expression> conditions, Consumer<Finding> found) {
        Map<String, Set<Object>> answers = new LinkedHashMap<>();
        for (String name : conditions.values().stream().flatMap(each -> each.reads().stream()).map(Expression.Read::name)
                .collect(Collectors.toCollection(TreeSet::new))) {
            Optional<Set<Object>> values = values(name, project);
            if (values.isEmpty() && gateway.getDefault() == null) {
                found.accept(model.finding(gateway, "asks for " + name + ", but no form or decision table says which answers there are.",
                        "Make one flow the default, for an answer that nobody thought of."));
            }
            if (values.isEmpty()) {
                return;
            }
            answers.put(name, values.get());
        }
        conditions.forEach((flow, condition) -> answers.forEach((name, values) -> condition.comparedWith(name).stream()
                .filter(literal -> !values.contains(literal)).forEach(literal -> found.accept(model.finding(flow,
                        "asks whether %s is '%s', which is never answered; the answers are %s.".formatted(name, literal, values),
                        "Use an answer of the form or decision table that sets it.")))));
        for (Map<String, Object> answer : combinations(answers)) {
            List<SequenceFlow> taken = conditions.entrySet().stream().filter(each -> Boolean.TRUE.equals(each.getValue().evaluate(answer)))
                    .map(Map.Entry::getKey).toList();
            if (taken.isEmpty() && gateway.getDefault() == null) {
                found.accept(model.finding(gateway, "has no flow for " + answer + ": the case would be stuck.", "Add a flow for it, or make one the default."));
            } else if (taken.size() > 1) {
                found.accept(model.finding(gateway, "has %d flows for %s; only the first would be taken.".formatted(taken.size(), answer),
                        "Let the conditions exclude each other."));
            }
        }
    }

    /** What a variable can be: yes or no, the choices of the forms that set it, or the answers of the table that does. */
    private static Optional<Set<Object>> values(String name, Project project) {
        if (project.code().variables().get(name) == Boolean.class) {
            return Optional.of(new LinkedHashSet<>(List.of(true, false)));
        }
        Set<Object> values = new LinkedHashSet<>();
        project.forms().stream().flatMap(form -> form.inputs().stream()).filter(field -> field.property("variable").filter(name::equals).isPresent())
                .forEach(field -> values.addAll(field.values().keySet()));
        for (Model model : project.models()) {
            for (Model.Place place : model.expressions()) {
                if (place.isOutput() && place.name().equals(name) && model.element(place.owner()).orElse(null) instanceof BusinessRuleTask task) {
                    DecisionCalls.output(place.expression()).flatMap(output -> project.decision(String.valueOf(task.getCamundaDecisionRef()))
                            .filter(table -> table.outputs().contains(output)).flatMap(table -> table.texts(output))).ifPresent(values::addAll);
                }
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static List<Map<String, Object>> combinations(Map<String, Set<Object>> answers) {
        List<Map<String, Object>> combinations = new ArrayList<>(List.of(Map.of()));
        answers.forEach((name, values) -> {
            List<Map<String, Object>> longer = new ArrayList<>();
            combinations.forEach(each -> values.forEach(value -> {
                Map<String, Object> one = new LinkedHashMap<>(each);
                one.put(name, value);
                longer.add(one);
            }));
            combinations.clear();
            combinations.addAll(longer);
        });
        return combinations;
    }
}
