package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * Every variable that is read was written before, on every path. Forms, delegates, decisions, calls and messages write;
 * conditions, timers, teams, parameters, decision tables and delegates read. Each way into a process is followed by itself,
 * so that a flag which a way in always sets alike closes the flows it never takes.
 */
final class VariableFlow implements Check {

    private static final String REMEDY = "Write it earlier (a form field with properties.variable, a delegate, an output, what a call or message brings), or read it later.";

    @Override
    public String rule() {
        return "Every variable is written on every path before it is read";
    }

    @Override
    public List<Finding> findings(Project project) {
        Contracts contracts = settled(project);
        Set<Finding> findings = new LinkedHashSet<>();
        for (Model model : project.models()) {
            Set<String> reached = new HashSet<>();
            for (Way way : Way.into(model, project, contracts)) {
                findings.addAll(way.findings());
                way.walk().ifPresent(walk -> reached.addAll(walk.before().keySet()));
            }
            model.nodes().stream().filter(node -> !reached.contains(node.getId())).forEach(node -> findings.add(model.finding(node,
                    "is reached by no case.", "Look at what starts the process and at the conditions on the way here.")));
        }
        return new ArrayList<>(findings);
    }

    /** What models hand to one another, worked out until nothing changes any more. */
    private static Contracts settled(Project project) {
        Contracts contracts = new Contracts();
        while (true) {
            Contracts next = new Contracts();
            for (Model model : project.models()) {
                for (Way way : Way.into(model, project, contracts)) {
                    way.walk().ifPresent(walk -> walk.handOver(next));
                }
            }
            if (next.equals(contracts)) {
                return contracts;
            }
            contracts = next;
        }
    }

    /** Compares what each step reads with what is known there. */
    record Reader(Model model, Project project, Contracts contracts, Walk walk, Consumer<Finding> found) {

        void read() {
            for (FlowNode node : model.nodes()) {
                if (walk.before().containsKey(node.getId())) {
                    step(node);
                }
            }
            for (SequenceFlow flow : model.all(SequenceFlow.class)) {
                Known known = walk.after().get(flow.getSource().getId());
                if (known != null) {
                    model.expressionsOf(flow).forEach(place -> expression(flow, place, known, false));
                }
            }
        }

        private void step(FlowNode node) {
            Known before = walk.before().get(node.getId());
            Known within = walk.within().get(node.getId());
            for (Model.Place place : model.expressionsOf(node)) {
                // the engine asks who and when as the step begins; outputs are taken when it is done
                expression(node, place, place.isInput() ? before : place.isOutput() ? together(within, walk.after().get(node.getId())) : within, true);
            }
            Delegates.bean(node, project.code()).ifPresent(bean -> bean.stepNeeds().forEach(name ->
                    variable(node, name, "in its delegate " + Delegates.name(node).orElseThrow(), false, within)));
            if (node instanceof BusinessRuleTask task) {
                project.decision(String.valueOf(task.getCamundaDecisionRef())).ifPresent(table -> table.inputs().forEach(name ->
                        variable(node, name, "in the decision " + table.id(), true, within)));
            }
            if (node instanceof CallActivity call) {
                call(call, before);
            }
        }

        private void call(CallActivity call, Known before) {
            for (CamundaIn in : Calls.mappings(call, CamundaIn.class)) {
                if (in.getCamundaSource() != null && !before.possible().contains(in.getCamundaSource())) {
                    found.accept(model.finding(call, "passes on " + in.getCamundaSource() + ", which no path before it writes.", REMEDY));
                }
            }
            Optional<Known> ended = contracts.ended(String.valueOf(call.getCalledElement()));
            for (CamundaOut out : Calls.mappings(call, CamundaOut.class)) {
                if (out.getCamundaSource() != null && ended.isPresent() && !ended.get().possible().contains(out.getCamundaSource())) {
                    found.accept(model.finding(call, "takes back " + out.getCamundaSource() + ", which " + call.getCalledElement() + " never writes.",
                            "Take back a variable that it writes, or let it write this one."));
                }
            }
        }

        private void expression(FlowElement element, Model.Place place, Known known, boolean copiesMayBeEmpty) {
            Expression expression = place.expression();
            boolean copied = expression.bareName().isPresent();
            for (Expression.Read read : expression.reads()) {
                variable(element, read.name(), "in " + place.say(), copied ? copiesMayBeEmpty : read.mayBeEmpty(), known);
            }
            for (Expression.Call call : expression.calls()) {
                Code.Bean bean = project.code().beans().get(call.on());
                if (bean != null) {
                    bean.needs().getOrDefault(call.member(), Set.of())
                            .forEach(name -> variable(element, name, "through " + call.on() + "." + call.member(), false, known));
                }
            }
        }

        private void variable(FlowElement element, String name, String where, boolean mayBeEmpty, Known known) {
            if (!project.code().variables().containsKey(name) || known == null) {
                return;
            }
            if (!known.isWritten(name)) {
                found.accept(model.finding(element, "reads %s %s, which %s before it.".formatted(name, where,
                        known.possible().contains(name) ? "is not written on every path" : "no path writes"), REMEDY));
            } else if (!mayBeEmpty && !known.hasValue(name)) {
                found.accept(model.finding(element, "reads %s %s, which may be empty there.".formatted(name, where),
                        "Make the field that writes it required and never hidden, or compare it with the values it can have."));
            }
        }

        private static Known together(Known one, Known other) {
            return other == null ? one : Known.together(List.of(one, other));
        }
    }
}
