package uk.dapo.model.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Cockpit and designers see only what is drawn. */
final class Drawn implements ModelCheck {

    @Override
    public String rule() {
        return "Every step and every flow is drawn, and no step over another";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        Map<String, Bounds> shapes = new HashMap<>();
        model.all(BpmnShape.class).stream().filter(shape -> shape.getBpmnElement() != null)
                .forEach(shape -> shapes.put(shape.getBpmnElement().getId(), shape.getBounds()));
        Map<String, BpmnEdge> edges = model.all(BpmnEdge.class).stream().filter(edge -> edge.getBpmnElement() != null)
                .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), edge -> edge, (one, other) -> one));
        for (FlowNode node : model.nodes()) {
            if (shapes.get(node.getId()) == null) {
                found.accept(model.finding(node, "is not drawn.", "Draw it in Camunda Modeler, or take it out."));
            }
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            BpmnEdge edge = edges.get(flow.getId());
            if (edge == null || edge.getWaypoints().size() < 2) {
                found.accept(model.finding(flow, "is not drawn.", "Draw it in Camunda Modeler, or take it out."));
            }
        }
        List<FlowNode> drawn = model.nodes().stream().filter(node -> shapes.get(node.getId()) != null).toList();
        for (int i = 0; i < drawn.size(); i++) {
            for (FlowNode other : drawn.subList(i + 1, drawn.size())) {
                if (!belongTogether(drawn.get(i), other) && overlap(shapes.get(drawn.get(i).getId()), shapes.get(other.getId()))) {
                    found.accept(model.finding(drawn.get(i), "is drawn over " + Model.say(other) + ".", "Move them apart."));
                }
            }
        }
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return holds(one, other) || holds(other, one) || attached(one, other) || attached(other, one);
    }

    private static boolean holds(ModelElementInstance outer, ModelElementInstance inner) {
        for (ModelElementInstance parent = inner.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean attached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && (host.equals(boundary.getAttachedTo()) || holds(host, boundary.getAttachedTo()));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth() && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight() && other.getY() < one.getY() + one.getHeight();
    }
}
