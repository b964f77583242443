package uk.dapo.intake.process;

import static uk.dapo.engine.Variable.flag;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of the intake. */
@Component
public class IntakeVariables implements VariableDeclarations {

    public static final Variable<Boolean> PEOPLE_KNOWN = flag("peopleKnown", "somebody on the register may be meant");
}
