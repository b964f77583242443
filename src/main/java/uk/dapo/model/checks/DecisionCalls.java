package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Where a model asks a decision table, and what it takes from the answer. */
final class DecisionCalls implements Check {

    private static final Set<HitPolicy> ONE_ROW = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.PRIORITY);

    @Override
    public String rule() {
        return "Every decision that is asked for exists and gives what is taken from it, and every table is asked";
    }

    @Override
    public List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Model model : project.models()) {
            for (BusinessRuleTask task : model.all(BusinessRuleTask.class)) {
                String id = task.getCamundaDecisionRef();
                if (id == null) {
                    findings.add(model.finding(task, "asks no decision table.", "Name the table in its decision reference."));
                    continue;
                }
                asked.add(id);
                if (task.getCamundaDecisionRefBinding() != null && !task.getCamundaDecisionRefBinding().equals("latest")) {
                    findings.add(model.finding(task, "takes the table by binding " + task.getCamundaDecisionRefBinding() + ".",
                            "Take the latest: tables are policy of today."));
                }
                Optional<Decision> table = project.decision(id);
                if (table.isEmpty()) {
                    findings.add(model.finding(task, "asks the decision " + id + ", which does not exist.", "Correct the name, or add bpmn/" + id
                            + ".dmn with that decision id."));
                } else {
                    model.expressionsOf(task).stream().filter(Model.Place::isOutput).forEach(place -> taken(model, place, table.get(), findings::add));
                }
            }
        }
        project.decisions().stream().filter(table -> !asked.contains(table.id()) && !project.code().asked().contains(table.id())).forEach(table -> findings.add(
                table.finding("the table", "is asked by no model and no code.", "Delete it, or let a model ask it.")));
        return findings;
    }

    private static void taken(Model model, Model.Place place, Decision table, Consumer<Finding> found) {
        Expression expression = place.expression();
        for (Expression.Call call : expression.calls()) {
            boolean single = call.member().equals("singleEntry") || call.member().equals("getSingleEntry");
            if (single && table.outputs().size() > 1) {
                found.accept(model.finding(place, "takes the single answer of " + table.id() + ", which gives " + String.join(" and ", table.outputs())
                        + ": it would fail.",
                        "Say which: ${decisions.entry(decisionResult, '" + table.outputs().get(0) + "')}."));
            }
            if ((single || call.on().equals("decisions") && call.member().equals("entry")) && !ONE_ROW.contains(table.table().getHitPolicy())) {
                found.accept(model.finding(place, "takes one answer of " + table.id() + ", where several rows can match: it would fail.",
                        "Give the table a hit policy for one row, or join the answers."));
            }
        }
        output(expression).filter(output -> !table.outputs().contains(output)).ifPresent(output -> found.accept(model.finding(place,
                "takes '%s' from %s, which gives only %s.".formatted(output, table.id(), String.join(", ", table.outputs())),
                        "Correct the name of the output.")));
    }

    /** Which output an expression takes from a decision's result, as {@code ${decisions.entry(decisionResult, 'duty')}}. */
    static Optional<String> output(Expression expression) {
        return expression.calls().stream().filter(call -> call.on().equals("decisions") && call.arguments().size() == 2)
                .map(call -> call.arguments().get(1).literal()).filter(text -> text != null).findFirst();
    }
}
