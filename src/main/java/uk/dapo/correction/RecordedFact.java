package uk.dapo.correction;

import java.util.List;
import java.util.Set;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks.Moved;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;

/** A fact that can be corrected: where it stands, what it may be, and what hangs on it. Values are ISO text in London civil time. */
interface RecordedFact {

    /** The choice of the form that means this fact. */
    String choice();

    /** As people call it. */
    String label();

    /** The key of the form's question for the right value. */
    String question();

    /** @throws Refusal when the reference has no such fact, or several */
    Subject find(String reference, Answers answers);

    /** The value as recorded now. */
    String recorded(Subject subject);

    /** A value as people read it. */
    String say(String value);

    /** Why the value can't be right. */
    List<Reason> faults(Subject subject, String right);

    /** What would move or change by it, a line each. */
    List<String> effects(Subject subject, String right);

    /** What was moved: clocks, and instruments whose timers hang on the fact itself. */
    record Applied(List<Moved> clocks, Set<String> instruments) {

        static final Applied NOTHING_MOVED = new Applied(List.of(), Set.of());
    }

    /** Changes the fact and moves its clocks. */
    Applied apply(Subject subject, String right, String reason, String by);
}
