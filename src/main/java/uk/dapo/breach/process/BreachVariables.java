package uk.dapo.breach.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.number;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of a breach. */
@Component
public class BreachVariables implements VariableDeclarations {

    public static final Variable<String> BREACH_SOURCE = text("breachSource", "what suspects a breach where no person reports it, such as notification; or nothing");
    public static final Variable<Long> MONITORING_EVENT = id("monitoringEvent", "the monitoring event a suspicion comes from, or nothing");
    public static final Variable<String> REPORTED_IN = text("reportedIn", "the area of who reports it, which may be another one than the case's");
    public static final Variable<String> BROKEN_FOUND = text("brokenFound", "ONE, SEVERAL, NONE or ELSEWHERE: what the search for the notice or order gave");
    public static final Variable<Boolean> CLAUSE_KNOWN = flag("clauseKnown", "no person need say which clause was broken");
    public static final Variable<Boolean> AWARENESS_ASKED = flag("awarenessAsked", "made without notice, and not on record that the respondent knew (s.39(2))");
    public static final Variable<String> LIKE_BREACH = text("likeBreach", "NONE, PERHAPS or SURE: whether the same behaviour was reported already");
    public static final Variable<String> REPORT_RESULT = text("reportResult", "NEW, JOINED or ELSEWHERE");
    public static final Variable<String> CONDUCT = text("conduct", "the breach whose behaviour is reported again, or nothing");
    public static final Variable<Boolean> JOINED = flag("joined", "the report was added to a breach that is known");

    public static final Variable<String> BREACH_KIND = text("breachKind", "what the respondent is said to have done");
    public static final Variable<Boolean> ARMED = flag("armed", "a weapon was used or threatened");
    public static final Variable<Boolean> THREATENED = flag("threatened", "threats were made");
    public static final Variable<Boolean> STRANGLED = flag("strangled", "strangulation or suffocation");
    public static final Variable<Boolean> RISK_NOW = flag("riskNow", "the protected person is at risk now");
    public static final Variable<Boolean> HIGH_RISK = flag("highRisk", "the risk in the case is graded high");
    public static final Variable<Integer> BREACHES_IN_PERIOD = number("breachesInPeriod", "breaches of the pair in the period of policy, this one counted");
    public static final Variable<Integer> HOURS_LATE = number("hoursLate", "how long a duty is overdue, where it had a limit");
    public static final Variable<String> SEVERITY = text("severity", "L1 to L4");
    public static final Variable<String> SEVERITY_REASON = text("severityReason", "why, in the table's words");
    public static final Variable<String> ANSWER_CLOCK = text("answerClock", "the clock within which it must be answered, or none");
    public static final Variable<Boolean> ARREST_NOW = flag("arrestNow", "an arrest is sought at once");
    public static final Variable<Boolean> ANSWER_WATCHED = flag("answerWatched", "that clock was started");
    public static final Variable<Boolean> GRAVER = flag("graver", "graded for the first time, or graver than before");

    public static final Variable<String> BROKEN_KIND = text("brokenKind", "NOTICE or ORDER");
    public static final Variable<String> MAKING_COURT = text("makingCourt", "kind of the court that made the order; NONE for a notice");
    public static final Variable<String> AWARENESS = text("awareness", "what is known of the respondent's awareness of an order made without notice");
    public static final Variable<Boolean> DUTY_OF_THE_ACT = flag("dutyOfTheAct", "ss.41-42 impose what was not done, no clause");
    public static final Variable<Boolean> CLAUSE_TO_REVIEW = flag("clauseToReview", "a person must look at which clause it was");
    public static final Variable<String> BREACH_ROUTE = text("breachRoute", "NOTICE, OFFENCE, REVIEW or NONE");
    public static final Variable<String> ROUTE_SECTION = text("routeSection", "the section behind the route");
    public static final Variable<String> ROUTE_REASON = text("routeReason", "the route in the table's words");

    public static final Variable<String> ARREST_RESULT = text("arrestResult", "arrested, notFound or noArrest");
    public static final Variable<Boolean> HELD_FOR_COURT = flag("heldForCourt", "held for the court for breach of a notice (s.26(2))");
    public static final Variable<Boolean> AT_LARGE = flag("atLarge", "released or on bail, so that the protected person is told");
    public static final Variable<String> RELEASE_OUTCOME = text("releaseOutcome", "released or produced");
    public static final Variable<Boolean> REMANDED = flag("remanded", "the court wants the person back");
    public static final Variable<String> REMAND_CLOCK = text("remandClock", "the limit of the remand, or none");
    public static final Variable<Boolean> REMAND_WATCHED = flag("remandWatched", "that limit runs");
    public static final Variable<String> BREACH_RESPONSE = text("breachResponse", "arrest, interview or noAction");
    public static final Variable<String> CHARGE_DECISION = text("chargeDecision", "charged, pending, noFurtherAction or contempt");
    public static final Variable<String> BREACH_OUTCOME = text("breachOutcome", "what the criminal court did");
    public static final Variable<String> WARRANT_ANSWER = text("warrantAnswer", "issued, refused or notSought");
    public static final Variable<String> CONTEMPT_OUTCOME = text("contemptOutcome", "what the court did about the contempt");
    public static final Variable<Boolean> CONTEMPT_PURSUED = flag("contemptPursued", "the court dealt with the contempt");

    public static final Variable<String> OUTCOME_CORRECTION_DECISION = text("outcomeCorrectionDecision", "approve or refuse");

    public static final Variable<Boolean> CALL_NEEDED = flag("callNeeded", "the protected person is called within the hour");
    public static final Variable<String> CALL_OUTCOME = text("callOutcome", "safe, helped or notReached");
    public static final Variable<Integer> RISK_TICKS = number("riskTicks", "yes answers of the checklist, where one was used");
    public static final Variable<Integer> MARAC_THRESHOLD = number("maracThreshold", "ticks from which the area refers to MARAC");
    public static final Variable<Boolean> PROFESSIONAL_JUDGEMENT = flag("professionalJudgement", "the risk was graded by judgement");
    public static final Variable<Boolean> REPEAT_WITHIN_YEAR = flag("repeatWithinYear", "another incident within a year");
    public static final Variable<Boolean> HONOUR_BASED = flag("honourBased", "honour-based abuse or forced marriage is feared");
    public static final Variable<Boolean> MARAC_ASKED = flag("maracAsked", "MARAC was asked for this breach already");
    public static final Variable<Boolean> REFER_TO_MARAC = flag("referToMarac", "the table refers the case to MARAC");
    public static final Variable<Boolean> CHILD_AFFECTED = flag("childAffected", "a child saw, heard or was affected by it");
    public static final Variable<String> CHILD_IN_SCHOOL = text("childInSchool", "school, noSchool or unknown");
    public static final Variable<Boolean> SCHOOL_ASKED = flag("schoolAsked", "the school was to be told of this breach already");
    public static final Variable<Boolean> TELL_SCHOOL = flag("tellSchool", "the table has the school told (s.49A)");
    public static final Variable<Boolean> ORDER_IN_FORCE = flag("orderInForce", "the order that was broken is in force now");
    public static final Variable<Boolean> VARIATION_ASKED = flag("variationAsked", "a variation was proposed for this breach already, or one of the order is under way");
    public static final Variable<Boolean> PROPOSE_VARIATION = flag("proposeVariation", "the table has a variation of the order considered");
    public static final Variable<String> SAFEGUARD = text("safeguard", "what is asked beside the respondent: MARAC or VARIATION");
}
