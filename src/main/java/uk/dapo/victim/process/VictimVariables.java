package uk.dapo.victim.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of what the protected person is told. */
@Component
public class VictimVariables implements VariableDeclarations {

    public static final Variable<String> MILESTONE = text("milestone", "what was reached, such as orderMade; a new code needs no declaration");
    public static final Variable<Long> VICTIM_UPDATE = id("victimUpdate", "the update on the register");
    public static final Variable<Boolean> ENHANCED_RIGHTS = flag("enhancedRights", "the protected person has enhanced rights under the Victims' Code");
}
