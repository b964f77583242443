package uk.dapo.victim.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of what the protected person is told and asked. */
@Component
public class VictimVariables implements VariableDeclarations {

    public static final Variable<String> MILESTONE = text("milestone", "what was reached, such as orderMade; a new code needs no declaration");
    public static final Variable<Long> VICTIM_UPDATE = id("victimUpdate", "the update on the register");
    public static final Variable<Boolean> ENHANCED_RIGHTS = flag("enhancedRights", "the protected person has enhanced rights under the Victims' Code");
    public static final Variable<String> CALL_BACK_LEAD = text("callBackLead", "how long before the limit the Victim Focus Desk is asked (ISO 8601)");
    public static final Variable<String> MESSAGE_KEY = text("messageKey", "the same for every attempt at one message");
    public static final Variable<String> MESSAGE_PLAN = text("messagePlan", "SEND, WAIT or CALL_BACK");
    public static final Variable<String> SEND_RESULT = text("sendResult", "HANDED_OVER, NOT_NOW or REFUSED");
    public static final Variable<String> SENT_KEY = text("sentKey", "the message that was handed over");
    public static final Variable<String> DELIVERY_RESULT = text("deliveryResult", "DELIVERED, NO_RECEIPT, UNDER_WAY or FAILED");
    public static final Variable<Boolean> MESSAGE_ARRIVED = flag("messageArrived", "said by the diagram: the message arrived");
    public static final Variable<Boolean> MESSAGE_DELIVERED = flag("messageDelivered", "the message arrived");
    public static final Variable<String> CALL_BACK_OUTCOME = text("callBackOutcome", "told, again, declined or stop");
    public static final Variable<Boolean> CONTACT_CHANGED = flag("contactChanged", "another safe way was given");
    public static final Variable<String> ALERT_ROLE = text("alertRole", "who is alerted that a call-back is late");
    public static final Variable<String> CALLER_CHECK = text("callerCheck", "questions, ringBack or brokenOff");
    public static final Variable<Boolean> CALLER_VERIFIED = flag("callerVerified", "the caller is the protected person");
    public static final Variable<String> RING_BACK_RESULT = text("ringBackResult", "sure, notSure or notReached");
    public static final Variable<Boolean> UPDATE_GIVEN = flag("updateGiven", "the caller was told of everything so far");
    public static final Variable<String> INVITE_BY = text("inviteBy", "code or link");
    public static final Variable<Long> INVITATION = id("invitation", "the invitation to give feedback");
}
