package uk.dapo.model.checks;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** What can fail is tried again, and in the end somebody is told. */
final class Retries implements ModelCheck {

    @Override
    public String rule() {
        return "Every asynchronous step says when it is tried again, and every step that sends something out is asynchronous";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (FlowNode node : model.nodes()) {
            String cycle = cycle(node);
            if (node.isCamundaAsyncBefore() || !(node instanceof EventBasedGateway) && node.isCamundaAsyncAfter()) {
                if (cycle == null) {
                    found.accept(model.finding(node, "is asynchronous and has no retry cycle.", "Say when it is tried again, such as PT1M,PT10M,PT1H."));
                } else if (!valid(cycle)) {
                    found.accept(model.finding(node, "has a retry cycle that is not understood: " + cycle + ".", "Write it as PT1M,PT10M,PT1H or R3/PT10M."));
                }
            } else if (cycle != null) {
                found.accept(model.finding(node, "has a retry cycle, but is not asynchronous.", "Tick Asynchronous before: only then it is tried again."));
            }
            if (!node.isCamundaAsyncBefore() && Delegates.bean(node, project.code()).filter(Code.Bean::outward).isPresent()) {
                found.accept(model.finding(node, "sends something out of the process while somebody waits for it.",
                        "Tick Asynchronous before and give it a retry cycle, such as PT1M,PT10M,PT1H."));
            }
        }
    }

    private static String cycle(FlowNode node) {
        ExtensionElements extensions = node.getExtensionElements();
        return extensions == null ? null : extensions.getElementsQuery().filterByType(CamundaFailedJobRetryTimeCycle.class).list().stream()
                .map(each -> each.getTextContent().strip()).findFirst().orElse(null);
    }

    private static boolean valid(String cycle) {
        return Stream.of(cycle.replaceFirst("^R\\d+/", "").split(",")).allMatch(each -> {
            try {
                return !Duration.parse(each.strip()).isNegative();
            } catch (DateTimeParseException e) {
                return false;
            }
        });
    }
}
