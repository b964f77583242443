package uk.dapo.model.checks;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;

/** What waits says for what: an event without a definition is refused by the engine, long after the designer left. */
final class Waits implements ModelCheck {

    @Override
    public String rule() {
        return "Every event that waits says what it waits for";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (CatchEvent event : model.all(CatchEvent.class)) {
            if ((event instanceof BoundaryEvent || event instanceof IntermediateCatchEvent) && event.getEventDefinitions().isEmpty()) {
                found.accept(model.finding(event, "waits for nothing.", "Make it a timer, message, error or other event."));
            }
        }
    }
}
