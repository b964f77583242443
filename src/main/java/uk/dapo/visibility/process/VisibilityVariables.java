package uk.dapo.visibility.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Variables of opening a case to somebody. */
@Component
public class VisibilityVariables implements VariableDeclarations {

    public static final Variable<String> OPENED_CASE = text("openedCase", "the case that is opened; not the case this works on, which managers may not see");
    public static final Variable<String> OPENED_INSTRUMENT = text("openedInstrument", "the notice, application or order that is shown, if there is one");
    public static final Variable<Long> OPENING_ID = id("openingId", "the opening on the register");
    public static final Variable<Boolean> WAS_RESTRICTED = flag("wasRestricted", "whether the case is restricted, and the glass was broken");
}
