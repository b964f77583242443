package uk.dapo.model.checks;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Where a case takes one way or another. */
final class Gateways implements ModelCheck {

    @Override
    public String rule() {
        return "Every choice is a gateway that asks a question, with a condition and a label on each answer";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (FlowNode node : model.nodes()) {
            if (node.getOutgoing().size() > 1 && (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)) {
                question(model, node, found);
                node.getOutgoing().forEach(flow -> answer(model, node, flow, found));
            } else if (!(node instanceof Gateway)) {
                fork(model, node, found);
            }
        }
    }

    private static void question(Model model, FlowNode gateway, Consumer<Finding> found) {
        if (!Model.label(gateway).isEmpty() && !Model.label(gateway).endsWith("?")) {
            found.accept(model.finding(gateway, "does not ask a question.", "Word its label as the question that its flows answer, with a question mark."));
        }
    }

    private static void answer(Model model, FlowNode gateway, SequenceFlow flow, Consumer<Finding> found) {
        boolean byDefault = flow.equals(gateway instanceof ExclusiveGateway exclusive ? exclusive.getDefault() : ((InclusiveGateway) gateway).getDefault());
        boolean conditional = flow.getConditionExpression() != null && !flow.getConditionExpression().getTextContent().isBlank();
        if (!byDefault && !conditional) {
            found.accept(model.finding(flow, "has no condition.", "Give it one, or make it the gateway's default flow."));
        }
        if (byDefault && conditional) {
            found.accept(model.finding(flow, "is the default flow and has a condition, which is never asked.", "Take the condition away."));
        }
        if (Model.label(flow).isEmpty()) {
            found.accept(model.finding(flow, "has no label.", "Label it with the answer it stands for."));
        }
    }

    private static void fork(Model model, FlowNode node, Consumer<Finding> found) {
        if (node.getOutgoing().size() > 1) {
            found.accept(model.finding(node, "has several flows going out of it.", "Draw the gateway that says whether one or all are taken."));
        }
        for (SequenceFlow flow : node.getOutgoing()) {
            if (flow.getConditionExpression() != null || node instanceof Activity activity && flow.equals(activity.getDefault())) {
                found.accept(model.finding(flow, "has a condition without a gateway.", "Draw the gateway that asks the question."));
            }
        }
    }
}
