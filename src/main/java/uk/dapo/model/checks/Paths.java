package uk.dapo.model.checks;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** A path begins at an event and ends at one, each saying in words what that means for the case. */
final class Paths implements ModelCheck {

    @Override
    public String rule() {
        return "Every path begins at a start event and ends at an end event";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (FlowNode node : model.nodes()) {
            boolean byEvent = node instanceof StartEvent || node instanceof BoundaryEvent || startsByEvent(node);
            if (node.getIncoming().isEmpty() && !byEvent) {
                found.accept(model.finding(node, "is reached by no flow.", "Draw the flow that leads to it, or take it out."));
            }
            if (node.getOutgoing().isEmpty() && !(node instanceof EndEvent) && !startsByEvent(node)) {
                found.accept(model.finding(node, "leads nowhere.", "Draw the flow that goes on, or the end event that says how it ends."));
            }
        }
    }

    static boolean startsByEvent(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }
}
