package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of the build (or, where a test breaks tables, of the folder it names), asked as the engine asks it; knows which of its rows were ever used. */
final class Tables {

    private final String key;
    private final DmnModelInstance model;
    private final DmnDecision decision;
    private final DmnEngine engine;
    private final Set<String> used = new TreeSet<>();

    Tables(String key) {
        this.key = key;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of((DmnDecisionTableEvaluationEvent event) ->
                event.getMatchingRules().forEach(rule -> used.add(rule.getId()))));
        engine = configuration.buildEngine();
        try (InputStream file = Files.newInputStream(Path.of(System.getProperty("dapo.tables", "bpmn"), key + ".dmn"))) {
            model = Dmn.readModelFromStream(file);
            decision = engine.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Inputs in pairs of name and value; a null is an input nobody knows. */
    List<Map<String, Object>> ask(Object... inputs) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            variables.put((String) inputs[i], inputs[i + 1]);
        }
        DmnDecisionResult result = engine.evaluateDecisionTable(decision, variables).isEmpty() ? null : engine.evaluateDecision(decision, variables);
        return result == null ? List.of() : result.getResultList();
    }

    Map<String, Object> one(Object... inputs) {
        assertThat(ask(inputs)).as(key).hasSize(1);
        return ask(inputs).get(0);
    }

    Set<String> rows() {
        return model.getModelElementsByType(Rule.class).stream().map(Rule::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rows without a scenario are called. */
    Set<String> unused() {
        return model.getModelElementsByType(Rule.class).stream().filter(rule -> !used.contains(rule.getId()))
                .map(rule -> rule.getDescription().getTextContent()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each row says what it is, names its section, and has a sentence that ends. */
    void rowsSpeak(String sentence) {
        List<String> names = decisionOutputs();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
            String section = text(rule, names.indexOf("section"));
            assertThat(section).as(rule.getId()).matches(".*\\d.*");
            assertThat(text(rule, names.indexOf(sentence))).as(rule.getId()).hasSizeGreaterThan(20).endsWith(".");
        }
    }

    private List<String> decisionOutputs() {
        return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Output.class).stream().map(output -> output.getName()).toList();
    }

    private static String text(Rule rule, int output) {
        return rule.getOutputEntries().stream().toList().get(output).getText().getTextContent().replaceAll("^\"|\"$", "");
    }
}
