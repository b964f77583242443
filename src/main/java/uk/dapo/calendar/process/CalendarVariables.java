package uk.dapo.calendar.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of a calendar change. */
@Component
public class CalendarVariables implements VariableDeclarations {

    public static final Variable<String> CALENDAR_DECISION = text("calendarDecision", "confirm or cancel");
    public static final Variable<Boolean> MOVED_AS_SHOWN = flag("movedAsShown", "the clocks were as the manager was shown, and moved");
}
