package uk.dapo.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table on the stand-alone engine, telling which rows an evaluation hits by their descriptions. */
final class DecisionTable {

    /** What an evaluation gives: the rows it hits, and their outputs. */
    record Answer(List<String> rows, DmnDecisionResult outputs) {

        List<Object> all(String output) {
            return outputs.collectEntries(output);
        }
    }

    private static final List<String> HIT = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();

    private final Map<String, String> descriptions;
    private final DmnDecision decision;

    private DecisionTable(Path file) {
        descriptions = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream()
                .collect(Collectors.toMap(Rule::getId, rule -> rule.getDescription() == null ? rule.getId() : rule.getDescription().getTextContent().strip()));
        try (InputStream stream = Files.newInputStream(file)) {
            decision = ENGINE.parseDecisions(stream).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules().forEach(rule -> HIT.add(rule.getId())));
        return configuration.buildEngine();
    }

    static DecisionTable of(String name) {
        return new DecisionTable(folder().resolve(name + ".dmn"));
    }

    /** The shipped tables, but where a test puts broken ones in their place. */
    static Path folder() {
        return Path.of(System.getProperty("dapo.tables", "bpmn"));
    }

    /** The descriptions of all rows. */
    List<String> rows() {
        return List.copyOf(descriptions.values());
    }

    Answer ask(Map<String, Object> inputs) {
        HIT.clear();
        DmnDecisionResult outputs = ENGINE.evaluateDecision(decision, inputs);
        return new Answer(HIT.stream().map(descriptions::get).toList(), outputs);
    }
}
