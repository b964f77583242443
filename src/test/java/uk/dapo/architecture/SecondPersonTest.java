package uk.dapo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** A step that decides on, authorises or confirms what somebody did names in its model whose it must not be. */
class SecondPersonTest {

    /** Steps of such a name in which nobody judges another's work. */
    private static final Map<String, String> ONE_PERSON = Map.ofEntries(
            Map.entry("confirmPeople", "the officer says whom they mean"),
            Map.entry("confirmReceivedPeople", "the team says whom the court means"),
            Map.entry("confirmRegistration", "another body's answer is noted"),
            Map.entry("confirmVariationRecord", "another body's answer is noted"),
            Map.entry("confirmHandOver", "the other force's answer is noted"),
            Map.entry("confirmTagRemoval", "the provider's answer is noted"),
            Map.entry("decideCharge", "the Crown Prosecution Service decides, its answer is noted"),
            Map.entry("decideAppeal", "a court's decision is taken further or not, no colleague's"),
            Map.entry("reviewOpenOrder", "the order is looked at, nobody's work is judged"),
            Map.entry("reviewExpiry", "the order is looked at, nobody's work is judged"),
            Map.entry("decideFurtherAttempt", "work is planned, nobody's work is judged"));

    private final Map<String, Map<String, String>> tasks = Arrays.stream(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")))
            .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).stream())
            .collect(Collectors.toMap(UserTask::getId, SecondPersonTest::properties));

    @Test
    void whatDecidesSaysWhoseItMustNotBe() {
        assertThat(tasks.entrySet().stream().filter(task -> task.getKey().matches("(approve|authorise|confirm|decide|review)[A-Z].*"))
                .filter(task -> !task.getValue().containsKey("notBy") && !ONE_PERSON.containsKey(task.getKey())).map(Map.Entry::getKey))
                .as("tasks that judge somebody's work: give each the extension properties notBy (the forms its doer must not have submitted) and notByReason, or list it here")
                .isEmpty();
    }

    @Test
    void theFormsItNamesExistAndTheRuleIsInWords() {
        Set<String> forms = Arrays.stream(new File("forms").listFiles()).flatMap(phase -> Arrays.stream(phase.list()))
                .map(name -> name.replace(".form", "")).collect(Collectors.toSet());
        tasks.values().stream().filter(task -> task.containsKey("notBy")).forEach(task -> {
            assertThat(forms).containsAll(Stream.of(task.get("notBy").split("\\s*,\\s*")).toList());
            assertThat(task.get("notByReason")).as("notByReason of %s", task).endsWith(".").startsWith("Who");
        });
    }

    private static Map<String, String> properties(UserTask task) {
        return task.getExtensionElements() == null ? Map.of() : task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
