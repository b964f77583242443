package uk.dapo.victim.process;

import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.victim.process.VictimVariables.CALL_BACK_LEAD;
import static uk.dapo.victim.process.VictimVariables.MESSAGE_KEY;
import static uk.dapo.victim.process.VictimVariables.VICTIM_UPDATE;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Actor;
import uk.dapo.engine.ModelBean;
import uk.dapo.victim.ProtectedPersonMessages;
import uk.dapo.victim.VictimUpdates;

/** What the models of updates ask: {@code ${victimUpdates.due(execution)}}. */
@ModelBean
@Component("victimUpdates")
public class VictimUpdateExpressions {

    private static final Duration BETWEEN_TRIES = Duration.ofHours(2);

    private final VictimUpdates updates;
    private final ProtectedPersonMessages messages;
    private final Actor actor;

    VictimUpdateExpressions(VictimUpdates updates, ProtectedPersonMessages messages, Actor actor) {
        this.updates = updates;
        this.messages = messages;
        this.actor = actor;
    }

    /** When the Victims' Code clock of this update runs out. */
    public Date due(VariableScope scope) {
        return Date.from(updates.due(VICTIM_UPDATE.get(scope)));
    }

    /** A time before that, such as 'PT2H'; never earlier than now. */
    public Date before(VariableScope scope, String lead) {
        return Date.from(updates.before(VICTIM_UPDATE.get(scope), Duration.parse(lead)));
    }

    /** When the Victim Focus Desk is asked, whatever became of the message. */
    public Date callBackAt(VariableScope scope) {
        return before(scope, CALL_BACK_LEAD.get(scope));
    }

    /** The next moment at which a message may arrive. */
    public Date nextSafeAt(VariableScope scope) {
        return Date.from(messages.nextSafe(CASE_REFERENCE.get(scope), actor.name(), MESSAGE_KEY.get(scope), Duration.ZERO));
    }

    /** When to ring again who was not reached: at a safe hour, a while later. */
    public Date tryAgainAt(VariableScope scope) {
        return Date.from(messages.nextSafe(CASE_REFERENCE.get(scope), actor.name(), MESSAGE_KEY.get(scope), BETWEEN_TRIES));
    }
}
