package uk.dapo.monitoring.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.number;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of monitoring. */
@Component
public class MonitoringVariables implements VariableDeclarations {

    public static final Variable<String> NOTIFICATION_DUTY = text("notificationDuty", "DUE or SUSPENDED (s.41(8))");
    public static final Variable<String> MISSED_ACTION = text("missedAction", "what is done about a notification that was missed");
    public static final Variable<String> ORDER_MOVES = text("orderMoves", "whether the order moves with the respondent's home (s.42(2)): NO, AWAY to another force, or BACK to ours");
    public static final Variable<Boolean> WATCHED_HERE = flag("watchedHere", "no other force looks after the order");
    public static final Variable<String> CHANGE_KIND = text("changeKind", "what the respondent has changed: name, newAddress, noAddress, regimeEnded (s.41(4)-(6), (9))");
    public static final Variable<Long> WATCH = id("watch", "the watch on the register that this instance keeps");
    public static final Variable<String> WATCH_KIND = text("watchKind", "which watch a condition gets, in the table's word");
    public static final Variable<String> CONDITION_CODE = text("conditionCode", "the condition to be watched, or what every order brings");
    public static final Variable<Integer> CONDITION_NUMBER = number("conditionNumber", "the number of its clause, or nothing");
    public static final Variable<Boolean> CONDITION_TO_PLAN = flag("conditionToPlan", "a condition of the order has no watch yet");
    public static final Variable<Boolean> TAG_FITTED = flag("tagFitted", "the tag is on the respondent");
    public static final Variable<String> INSTALLATION = text("installation", "fitted, or impossible");
    public static final Variable<String> EXTENSION_ANSWER = text("extensionAnswer", "extend: more time is sought for the tag; end: it runs out");
    public static final Variable<String> REPORT_KIND = text("reportKind", "what was reported on the condition");
    public static final Variable<String> REPORT_OUTCOME = text("reportOutcome", "where a report went: PROGRESS, ALERT, JOINED, SORT");
    public static final Variable<Long> REPORT_EVENT = id("reportEvent", "the report on the register");
    public static final Variable<String> SORT_ANSWER = text("sortAnswer", "belongs to an order, or notOurs");
    public static final Variable<Long> ALERT = id("alert", "the alert that reports were put together in");
    public static final Variable<Boolean> ALERT_RAISED = flag("alertRaised", "a new alert was raised");
    public static final Variable<String> ALERT_ROUTE = text("alertRoute", "ASSESS by a person, or BREACH at once, as the table says");
    public static final Variable<Long> ALERT_EVENT = id("alertEvent", "the report that stands for a suspicion, or nothing");
    public static final Variable<String> ALERT_ANSWER = text("alertAnswer", "what was made of an alert: breach, or noBreach");
    public static final Variable<String> RISK_GRADE = text("riskGrade", "the risk as last graded, or nothing");
    public static final Variable<Integer> SUSPECTED_BREACHES = number("suspectedBreaches", "alerts and suspicions in the last 90 days");
    public static final Variable<Integer> VISIT_DAYS = number("visitDays", "days until the next compliance visit");
    public static final Variable<String> VISIT_BREACH = text("visitBreach", "a visit made somebody suspect a breach: yes or no");
    public static final Variable<String> REVIEW_RECOMMENDATION = text("reviewRecommendation", "extend the order, or let it end");
}
