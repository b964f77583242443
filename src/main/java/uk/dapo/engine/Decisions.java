package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks a decision table by its key, as rules do that must refuse in the table's own words while the officer has the form. */
@Component("decisionTables")
public class Decisions {

    /** A row that matched: its outputs by name. */
    public record Row(Map<String, Object> outputs) {

        /** A text, never null: an output this row leaves empty is empty. */
        public String text(String output) {
            return outputs.get(output) == null ? "" : outputs.get(output).toString();
        }

        public boolean is(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }
    }

    private final DecisionService decisions;
    private final OneCommand command;

    Decisions(@Lazy DecisionService decisions, OneCommand command) {
        this.decisions = decisions;
        this.command = command;
    }

    /** Every row that matches, in the table's order. Inputs may be null: then they are not known. A table is part of the program: whoever may send what asks it may have it asked. */
    public List<Row> rows(String decision, Map<String, Object> inputs) {
        return command.run(() -> decisions.evaluateDecisionByKey(decision).variables(inputs).evaluate().getResultList().stream().map(Row::new).toList());
    }

    /** The one row that matches. */
    public Row row(String decision, Map<String, Object> inputs) {
        List<Row> rows = rows(decision, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException("Decision " + decision + " gives " + rows.size() + " answers, not one");
        }
        return rows.get(0);
    }
}
