package uk.dapo.escalation.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of the ladder. */
@Component
public class EscalationVariables implements VariableDeclarations {

    public static final Variable<Boolean> RUNG_EXISTS = flag("rungExists", "the table has this rung");
    public static final Variable<String> RUNG_LEAD = text("rungLead", "how long before the limit the rung is; negative after it (ISO 8601)");
    public static final Variable<String> RUNG_ROLE = text("rungRole", "who is alerted, and answers");
    public static final Variable<Boolean> MUST_ANSWER = flag("mustAnswer", "somebody must answer for the clock");
    public static final Variable<Boolean> RUNG_IS_DUE = flag("rungIsDue", "the time of the rung has come");
    public static final Variable<Boolean> CLOCK_OPEN = flag("clockOpen", "the clock still waits for what it waits for");
}
