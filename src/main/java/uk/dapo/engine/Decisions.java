package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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

    Decisions(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /** Every row that matches, in the table's order. Inputs may be null: then they are not known. */
    public List<Row> rows(String decision, Map<String, Object> inputs) {
        Callable<List<Row>> ask = () -> decisions.evaluateDecisionByKey(decision).variables(inputs).evaluate().getResultList().stream().map(Row::new).toList();
        try {
            CommandContext command = Context.getCommandContext();
            // a table is part of the program: whoever may submit the form may have it asked
            return command == null ? ask.call() : command.runWithoutAuthorization(ask);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
