package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Phases are connected by messages alone: what one throws, another must wait for. */
final class Messages implements Check {

    /** The delegate that starts the process which begins with a message. */
    static final String STARTS = "startByMessage";
    /** The delegate that sends a message to an instance that waits for it. */
    static final String SENDS = "sendMessage";

    /** A message at an event: thrown, or waited for. */
    record At(Model model, FlowNode node, String message) {

        boolean starts() {
            return node instanceof StartEvent start && Startable.isStart(start, model);
        }

        Finding finding(String wrong, String remedy) {
            return model.finding(node, wrong, remedy);
        }
    }

    @Override
    public String rule() {
        return "Every message that is thrown starts a process or is waited for, and the other way round";
    }

    @Override
    public List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        List<At> thrown = thrown(project);
        List<At> awaited = awaited(project);
        for (At at : thrown) {
            List<At> takers = awaited.stream().filter(each -> each.message().equals(at.message())).toList();
            String how = Delegates.name(at.node()).orElse("");
            if (takers.isEmpty()) {
                findings.add(at.finding("throws the message " + at.message() + ", which starts no process and is waited for nowhere.",
                        "Correct its name, or let a process begin with it or wait for it."));
            } else if (how.equals(STARTS) && takers.stream().noneMatch(At::starts)) {
                findings.add(at.finding("starts a process with the message " + at.message() + ", but no process begins with it.", "Throw it with ${"
                        + SENDS + "}, or let a process begin with it."));
            } else if (how.equals(SENDS) && takers.stream().allMatch(At::starts)) {
                findings.add(at.finding("sends the message " + at.message() + " to a running case, but none waits for it.", "Throw it with ${" + STARTS
                        + "}, or let a process wait for it."));
            }
        }
        for (At at : awaited) {
            if (thrown.stream().noneMatch(each -> each.message().equals(at.message())) && !project.code().sentMessages().contains(at.message())) {
                findings.add(at.finding("waits for the message " + at.message() + ", which no model throws and no code sends.",
                        "Correct its name, or throw it where it happens."));
            }
        }
        Map<String, At> starts = new LinkedHashMap<>();
        awaited.stream().filter(At::starts).forEach(at -> Optional.ofNullable(starts.putIfAbsent(at.message(), at)).ifPresent(other -> findings.add(
                at.finding("begins with the message " + at.message() + ", as " + other.model().file() + " does.",
                        "Let one process begin with it: the engine refuses two."))));
        named(project, findings);
        return findings;
    }

    private static void named(Project project, List<Finding> findings) {
        for (Model model : project.models()) {
            for (Message message : model.all(Message.class)) {
                String name = message.getName();
                if (name == null || !name.matches("[a-z][A-Za-z0-9]*")) {
                    findings.add(model.finding(message, "has the name \"" + name + "\".", "Name it in camel case after what happened, such as noticeServed."));
                }
                if (Stream.concat(model.messages(true).stream(), model.messages(false).stream()).noneMatch(at -> at.message().equals(name))) {
                    findings.add(model.finding(message, "is used by no event.", "Delete it."));
                }
            }
            model.all(MessageEventDefinition.class).stream().filter(definition -> definition.getMessage() == null)
                    .forEach(definition -> findings.add(model.finding(definition.getParentElement(), "names no message.", "Choose the message.")));
        }
    }

    static List<At> thrown(Project project) {
        return project.models().stream().flatMap(model -> model.messages(true).stream()).toList();
    }

    static List<At> awaited(Project project) {
        return project.models().stream().flatMap(model -> model.messages(false).stream()).toList();
    }

    static List<At> at(Model model, boolean thrown) {
        List<At> found = new ArrayList<>();
        for (FlowNode node : model.nodes()) {
            boolean throwing = node instanceof ThrowEvent || node instanceof SendTask;
            if (throwing == thrown) {
                Startable.messages(node).forEach(name -> found.add(new At(model, node, name)));
                Message message = node instanceof ReceiveTask receive ? receive.getMessage() : node instanceof SendTask send ? send.getMessage() : null;
                if (message != null) {
                    found.add(new At(model, node, String.valueOf(message.getName())));
                }
            }
        }
        return found;
    }
}
