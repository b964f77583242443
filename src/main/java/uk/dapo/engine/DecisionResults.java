package uk.dapo.engine;

import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.springframework.stereotype.Component;

/** Takes a decision table's result apart for the variables a model wants. */
@ModelBean
@Component("decisions")
public class DecisionResults {

    /** One output of every matching row, as a list in words. */
    public String join(DmnDecisionResult result, String output) {
        return result.collectEntries(output).stream().map(entry -> "- " + entry).collect(Collectors.joining("\n"));
    }

    /** One output of the only matching row, or null when no row matches. */
    public Object entry(DmnDecisionResult result, String output) {
        return result.isEmpty() ? null : result.getSingleResult().getEntry(output);
    }
}
