package uk.dapo.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/** Reads from the diagram which message an event throws, so that the name stands there and nowhere else. */
final class MessageName {

    private MessageName() {
    }

    static String of(DelegateExecution execution) {
        return execution.getBpmnModelElementInstance().getChildElementsByType(MessageEventDefinition.class).stream()
                .map(definition -> definition.getMessage().getName()).findFirst()
                .orElseThrow(() -> new IllegalStateException(execution.getCurrentActivityId() + " throws no message"));
    }

    /** The inputs of the event; the variables of the instance itself do not travel. */
    static java.util.Map<String, Object> inputs(DelegateExecution execution) {
        return execution.getId().equals(execution.getProcessInstanceId()) ? java.util.Map.of() : execution.getVariablesLocal();
    }
}
