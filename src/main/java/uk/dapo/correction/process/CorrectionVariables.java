package uk.dapo.correction.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of a correction. */
@Component
public class CorrectionVariables implements VariableDeclarations {

    public static final Variable<String> CORRECTION_DECISION = text("correctionDecision", "approve or refuse");
    public static final Variable<Boolean> UNDER_AGE = flag("underAge", "the correction makes a person under age");
}
