package uk.dapo.notice.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.number;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of the notice. */
@Component
public class NoticeVariables implements VariableDeclarations {

    public static final Variable<Integer> RESPONDENT_AGE = number("respondentAge", "whole years, today");
    public static final Variable<Integer> PROTECTED_PERSON_AGE = number("protectedPersonAge", "whole years, today");
    public static final Variable<Boolean> PERSONALLY_CONNECTED = flag("personallyConnected", "as s.2 says");
    public static final Variable<Boolean> AREA_IN_FORCE = flag("areaInForce", "s.22 is in force today where the respondent lives");
    public static final Variable<Boolean> LIVE_INSTRUMENT = flag("liveInstrument", "this pair has a notice or order in force");
    public static final Variable<Boolean> LIVES_ELSEWHERE = flag("livesElsewhere", "the respondent's home is outside every area listed");
    public static final Variable<Boolean> ELIGIBLE = flag("eligible", "no reason against a notice");
    public static final Variable<String> INELIGIBILITY_REASONS = text("ineligibilityReasons", "each rule that fails, in the table's words");
    public static final Variable<String> POWERS_THAT_REMAIN = text("powersThatRemain", "what else can be done, in the table's words");
    public static final Variable<String> NOTICE_DECISION = text("noticeDecision", "give, return or refuse");
    public static final Variable<String> SERVICE_OUTCOME = text("serviceOutcome", "served or notFound");
    public static final Variable<String> ATTEMPT_DECISION = text("attemptDecision", "tryAgain or giveUp");
    public static final Variable<String> CLOSED_AS = text("closedAs", "how a notice ends that was never served");
    public static final Variable<Boolean> EXTENSION_CLAIMED = flag("extensionClaimed", "an instrument is said to extend the period");
    public static final Variable<String> EXTENSION_DECISION = text("extensionDecision", "record or decline");
    public static final Variable<Long> EXTENSION_PERIOD = id("extensionPeriod", "the period on the register that the instrument added");
    public static final Variable<String> EXTENSION_FINDING = text("extensionFinding", "confirm or reject");
    public static final Variable<String> LATE_STEP = text("lateStep", "the step that is late");
}
