package uk.dapo.variation.process;

import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of a change to an order. */
@Component
public class VariationVariables implements VariableDeclarations {

    public static final Variable<String> DISCHARGE_DECISION = text("dischargeDecision", "confirm or reject");
}
