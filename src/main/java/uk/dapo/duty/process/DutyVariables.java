package uk.dapo.duty.process;

import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of going on or off duty. */
@Component
public class DutyVariables implements VariableDeclarations {

    public static final Variable<String> DUTY_STATE = text("dutyState", "on or off");
}
