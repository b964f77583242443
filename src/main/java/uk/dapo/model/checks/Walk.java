package uk.dapo.model.checks;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** Follows one way into a model through all its paths, loops included, and notes what is known before and within each step. */
final class Walk {

    private final Model model;
    private final Project project;
    private final Contracts contracts;
    private final Map<String, Known> before = new HashMap<>();
    private final Map<String, Known> within = new HashMap<>();
    private final Map<String, Known> after = new HashMap<>();
    private final Map<String, Known> along = new HashMap<>();

    private Walk(Model model, Project project, Contracts contracts) {
        this.model = model;
        this.project = project;
        this.contracts = contracts;
    }

    /** @return nothing, as long as nobody is known to come in this way */
    static Optional<Walk> from(StartEvent start, Model model, Project project, Contracts contracts) {
        return entry(start, model, project, contracts).map(entry -> {
            Walk walk = new Walk(model, project, contracts);
            walk.scope(model.process().getFlowElements(), start, entry);
            return walk;
        });
    }

    Map<String, Known> before() {
        return before;
    }

    Map<String, Known> within() {
        return within;
    }

    Map<String, Known> after() {
        return after;
    }

    /** Says what this walk hands to other models. */
    void handOver(Contracts told) {
        for (CallActivity call : model.all(CallActivity.class)) {
            Known known = before.get(call.getId());
            if (known != null && call.getCalledElement() != null) {
                Known brought = Known.NOTHING;
                for (CamundaIn in : Calls.mappings(call, CamundaIn.class)) {
                    if (in.getCamundaSource() != null && in.getCamundaTarget() != null) {
                        // the engine passes on what is not there as an empty variable
                        brought = pass(known, in.getCamundaSource(), brought, in.getCamundaTarget());
                    }
                }
                told.call(call.getCalledElement(), brought);
            }
        }
        for (Messages.At at : model.messages(true)) {
            Known known = before.get(at.node().getId());
            if (known != null) {
                told.message(at.message(), inputs(at.node(), known, Known.NOTHING));
            }
        }
        List<Known> ends = model.process().getFlowElements().stream().filter(element -> element instanceof FlowNode node && node.getOutgoing().isEmpty())
                .map(element -> after.get(element.getId())).filter(Objects::nonNull).toList();
        if (!ends.isEmpty()) {
            told.end(model.id(), Known.meet(ends));
        }
    }

    private static Optional<Known> entry(StartEvent start, Model model, Project project, Contracts contracts) {
        Optional<Known> entry;
        Set<String> messages = Startable.messages(start);
        if (start.getCamundaFormRef() != null) {
            entry = Optional.of(formWrites(start.getCamundaFormRef(), project, Known.NOTHING));
        } else if (!messages.isEmpty()) {
            // what startByMessage and the one interface behind it add of themselves
            String message = messages.iterator().next();
            entry = contracts.thrown(message).map(known -> known.with("area", true).with("caseReference", true))
                    .or(() -> Optional.ofNullable(project.code().begun().get(message)).map(Walk::brought));
        } else {
            entry = contracts.called(model.id());
        }
        // nobody is signed in when a timer or a message from one starts a process
        return entry.map(known -> start.getCamundaInitiator() == null || known.isWritten(start.getCamundaInitiator())
                ? known : known.with(start.getCamundaInitiator(), start.getCamundaFormRef() != null));
    }

    /** What code hands over that begins a process. */
    private static Known brought(Set<String> variables) {
        Known known = Known.NOTHING;
        for (String name : variables) {
            known = known.with(name, true);
        }
        return known;
    }

    /** What is known at the end of a process or subprocess; nothing, if no end is reached. */
    private Optional<Known> scope(Collection<FlowElement> elements, StartEvent start, Known entry) {
        List<FlowNode> nodes = elements.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast).toList();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FlowNode node : nodes) {
                Optional<Known> known = arriving(node, start, entry);
                if (known.isPresent()) {
                    before.put(node.getId(), known.get());
                    Optional<Known> left = step(node, known.get());
                    if (left.isPresent()) {
                        changed |= !left.get().equals(after.put(node.getId(), left.get()));
                        for (SequenceFlow flow : node.getOutgoing()) {
                            if (isOpen(flow, left.get())) {
                                changed |= !left.get().equals(along.put(flow.getId(), left.get()));
                            }
                        }
                    }
                }
            }
        }
        List<Known> ends = nodes.stream().filter(node -> node.getOutgoing().isEmpty()).map(node -> after.get(node.getId())).filter(Objects::nonNull).toList();
        return ends.isEmpty() ? Optional.empty() : Optional.of(Known.meet(ends));
    }

    private Optional<Known> arriving(FlowNode node, StartEvent start, Known entry) {
        if (node instanceof StartEvent) {
            return node.equals(start) || start == null ? Optional.of(entry) : Optional.empty();
        }
        if (node instanceof BoundaryEvent boundary) {
            return Optional.ofNullable(before.get(boundary.getAttachedTo().getId()));
        }
        if (Paths.startsByEvent(node)) {
            return Optional.of(entry);
        }
        List<Known> ways = node.getIncoming().stream().map(flow -> along.get(flow.getId())).filter(Objects::nonNull).toList();
        return ways.isEmpty() ? Optional.empty() : Optional.of(node instanceof ParallelGateway ? Known.together(ways) : Known.meet(ways));
    }

    private Optional<Known> step(FlowNode node, Known known) {
        Known inside = inputs(node, known, known);
        within.put(node.getId(), inside);
        Known left = known;
        if (node instanceof SubProcess sub) {
            Optional<Known> end = scope(sub.getFlowElements(), null, inside);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            left = end.get();
        } else if (node instanceof CallActivity call) {
            left = outs(call, known);
        }
        if (node instanceof UserTask task && task.getCamundaFormRef() != null) {
            left = formWrites(task.getCamundaFormRef(), project, left);
        }
        if (node instanceof CatchEvent && !(node instanceof StartEvent) || node instanceof ReceiveTask) {
            left = caught(node, left);
        }
        // what a delegate sets under the name of one of its inputs stays within the step
        Set<String> local = new HashSet<>(Parameter.inputs(node).stream().map(Parameter::name).toList());
        for (String name : Delegates.bean(node, project.code()).map(Code.Bean::writes).orElse(Set.of())) {
            left = local.contains(name) ? left : left.with(name, true);
        }
        for (Parameter output : Parameter.outputs(node)) {
            Optional<String> copied = output.expression().bareName();
            left = copied.isPresent() ? pass(inside, copied.get(), left, output.name()) : left.with(output.name(), true);
        }
        return Optional.of(left);
    }

    private static Known inputs(FlowNode node, Known from, Known into) {
        Known inside = into;
        for (Parameter input : Parameter.inputs(node)) {
            Optional<Object> fixed = input.expression().fixedValue();
            Optional<String> copied = input.expression().bareName();
            inside = fixed.isPresent() ? inside.withFixed(input.name(), fixed.get())
                    : copied.isPresent() ? pass(from, copied.get(), inside, input.name()) : inside.with(input.name(), true);
        }
        return inside;
    }

    private static Known pass(Known from, String source, Known into, String target) {
        return from.fixed().containsKey(source) ? into.withFixed(target, from.fixed().get(source)) : into.with(target, from.hasValue(source));
    }

    private Known outs(CallActivity call, Known known) {
        Known left = known;
        Optional<Known> ended = contracts.ended(String.valueOf(call.getCalledElement()));
        for (CamundaOut out : Calls.mappings(call, CamundaOut.class)) {
            if (out.getCamundaSource() != null && out.getCamundaTarget() != null) {
                left = ended.isPresent() ? pass(ended.get(), out.getCamundaSource(), left, out.getCamundaTarget()) : left.with(out.getCamundaTarget(), true);
            }
        }
        return left;
    }

    private Known caught(FlowNode node, Known known) {
        Known left = known;
        for (String message : Startable.messages(node)) {
            Known brought = contracts.thrown(message).orElse(Known.NOTHING);
            for (String name : brought.written().keySet()) {
                left = name.equals("toInstrument") ? left : pass(brought, name, left, name);
            }
        }
        return left;
    }

    /** Every routing field sets its variable; an answer that may be missing leaves it empty, a box not ticked says no. */
    static Known formWrites(String form, Project project, Known known) {
        Known left = known;
        for (Form.Component field : project.form(form).map(Form::inputs).orElse(List.of())) {
            if (field.property("variable").isPresent()) {
                left = left.with(field.property("variable").get(), field.alwaysAnswered() || field.type().equals("checkbox"));
            }
        }
        return left;
    }

    /** A condition on values that are always the same is answered here; any other flow can be taken. */
    private static boolean isOpen(SequenceFlow flow, Known known) {
        if (flow.getConditionExpression() == null) {
            return true;
        }
        Expression condition = Expression.of(flow.getConditionExpression().getTextContent().strip());
        boolean decided = condition.error().isEmpty() && condition.calls().isEmpty() && !condition.reads().isEmpty()
                && condition.reads().stream().allMatch(read -> known.fixed().containsKey(read.name()));
        return !decided || !Boolean.FALSE.equals(condition.evaluate(known.fixed()));
    }
}
