package uk.dapo.model.checks;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What people read in diagrams, task lists and Cockpit. */
final class Labels implements ModelCheck {

    @Override
    public String rule() {
        return "Every step has a label that reads as English";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (FlowNode node : model.nodes()) {
            String label = Model.label(node);
            if (label.isEmpty()) {
                if (!needsNone(node)) {
                    found.accept(model.finding(node, "has no label.", "Say in plain words what is done, what happened, or what is asked."));
                }
            } else {
                English.fault(label, node.getId()).ifPresent(fault -> found.accept(model.finding(node, "has a label that " + fault, "Write it as English.")));
                if (!label.matches("[\\p{Lu}\\d].*")) {
                    found.accept(model.finding(node, "has a label that begins with a small letter.", "Begin it with a capital."));
                }
            }
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            String label = Model.label(flow);
            if (!label.isEmpty()) {
                English.fault(label, flow.getId()).ifPresent(fault -> found.accept(model.finding(flow, "has a label that " + fault, "Write it as English.")));
            }
        }
    }

    /** Gateways that only join, and parallel ones, ask nothing. */
    private static boolean needsNone(FlowNode node) {
        return node instanceof ParallelGateway || node instanceof Gateway && node.getOutgoing().size() <= 1;
    }
}
