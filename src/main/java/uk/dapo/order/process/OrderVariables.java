package uk.dapo.order.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of the order. */
@Component
public class OrderVariables implements VariableDeclarations {

    public static final Variable<String> REVIEW_FINDING = text("reviewFinding", "keep, seekVariation or seekDischarge");
    public static final Variable<String> ORDER_REFERENCE = text("orderReference", "the order just made");
    public static final Variable<String> EARLIER_ORDER = text("earlierOrder", "the order in force that the new one follows, replaces or stands beside");
    public static final Variable<Boolean> REPLACES_ORDER = flag("replacesOrder", "the new order is made instead of one in force");
    public static final Variable<Boolean> RETURN_HEARING_OWED = flag("returnHearingOwed", "it was made without notice under s.34");
    public static final Variable<Boolean> ORDER_WAITS = flag("orderWaits", "the order, or its duty to notify, waits for another order to end");
    public static final Variable<String> AWAITED_ORDER = text("awaitedOrder", "the order whose end is waited for");
    public static final Variable<Boolean> ORDER_TO_START = flag("orderToStart", "the order that waited starts now (s.38(2))");
    public static final Variable<Boolean> DUTY_REVIVES = flag("dutyRevives", "the duty to notify is now this order's (s.41(9))");
    public static final Variable<Boolean> DUTY_WAITS_ON = flag("dutyWaitsOn", "another order of the respondent carries the duty to notify");
    public static final Variable<String> ENDED_AS = text("endedAs", "EXPIRED or DISCHARGED");
    public static final Variable<String> ORDER_TERM = text("orderTerm", "UNTIL_DATE, UNTIL_EVENT or FURTHER_ORDER (s.38(3))");
}
