package uk.dapo.model.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One DMN file with its decision table. */
record Decision(String file, String text, DmnModelInstance dmn) {

    static Decision parse(String file, String text) throws IOException {
        DmnModelInstance dmn = Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        if (dmn.getModelElementsByType(DecisionTable.class).size() != 1
                || dmn.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Decision.class).size() != 1) {
            throw new IOException("It holds no decision table, or more than one.");
        }
        return new Decision(file, text, dmn);
    }

    org.camunda.bpm.model.dmn.instance.Decision decision() {
        return dmn.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Decision.class).iterator().next();
    }

    DecisionTable table() {
        return dmn.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    String id() {
        return decision().getId();
    }

    Collection<Rule> rows() {
        return table().getRules();
    }

    /** What the inputs ask: process variables by name. */
    List<String> inputs() {
        return table().getInputs().stream().map(Decision::asked).toList();
    }

    static String asked(Input input) {
        return input.getInputExpression() == null || input.getInputExpression().getText() == null ? ""
                : input.getInputExpression().getText().getTextContent().strip();
    }

    List<String> outputs() {
        return table().getOutputs().stream().map(Output::getName).toList();
    }

    /** What a row answers in one output, as written. */
    String answer(Rule row, String output) {
        return row.getOutputEntries().stream().skip(Math.max(0, outputs().indexOf(output))).findFirst()
                .map(entry -> entry.getText() == null ? "" : entry.getText().getTextContent().strip()).orElse("");
    }

    /** All texts an output can be; none known when an entry is more than a literal. */
    Optional<Set<String>> texts(String output) {
        Set<String> texts = new LinkedHashSet<>();
        for (Rule row : rows()) {
            String answer = answer(row, output);
            if (!answer.matches("\"[^\"]*\"")) {
                return Optional.empty();
            }
            texts.add(answer.substring(1, answer.length() - 1));
        }
        return Optional.of(texts);
    }

    /** A row by its description, as a designer sees it. */
    String say(Rule row) {
        int number = List.copyOf(rows()).indexOf(row) + 1;
        return "row " + number + (description(row).isEmpty() ? "" : " \"" + description(row) + "\"");
    }

    static String description(Rule row) {
        return row.getDescription() == null ? "" : row.getDescription().getTextContent().strip();
    }

    Finding finding(String element, String wrong, String remedy) {
        return new Finding(file, element, wrong, remedy);
    }
}
