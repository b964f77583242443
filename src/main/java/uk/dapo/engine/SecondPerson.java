package uk.dapo.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import uk.dapo.register.Submissions;

/**
 * Holds that a second person decides. A task says in its model, with the extension property {@code notBy}, which forms its
 * doer must not have submitted in the same matter, and with {@code notByReason} the rule in words.
 */
@Component
class SecondPerson {

    static final String NOT_BY = "notBy";
    static final String REASON = "notByReason";

    private final Submissions submissions;
    private final CaseWork works;

    SecondPerson(Submissions submissions, CaseWork works) {
        this.submissions = submissions;
        this.works = works;
    }

    /** The rule that keeps this person from this task, if one does. */
    Optional<String> refusal(TaskEntity task, String by) {
        return property(task, NOT_BY).filter(forms -> Stream.of(forms.split("\\s*,\\s*"))
                        .anyMatch(form -> submissions.submitters(form, works.of(task.getExecution())).contains(by)))
                .map(forms -> property(task, REASON).orElse("A second person does this.") + " Leave it to somebody else of the team.");
    }

    private static Optional<String> property(TaskEntity task, String name) {
        return Optional.ofNullable(task.getBpmnModelElementInstance()).map(element -> element.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue).findFirst();
    }
}
