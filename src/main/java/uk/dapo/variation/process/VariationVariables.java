package uk.dapo.variation.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of a change to an order. */
@Component
public class VariationVariables implements VariableDeclarations {

    public static final Variable<String> VARIATION_REASON = text("variationReason", "why whoever watches the order proposes a change, in a word");
    public static final Variable<String> VARIATION_STEP = text("variationStep", "seek or leave");
    public static final Variable<String> VARIATION_APPLICANT = text("variationApplicant", "who asks for the change, in the table's word");
    public static final Variable<String> VARIATION_EFFECT = text("variationEffect", "add, extend, soften, conditionGone or discharge");
    public static final Variable<String> ORDER_ROUTE = text("orderRoute", "R1 to R10: how the order came about");
    public static final Variable<String> MAKER_KIND = text("makerKind", "the kind of court that decided");
    public static final Variable<String> HOW_MADE = text("howMade", "application, ownMotion, conviction, committed, youth, acquittal or crownAppeal");
    public static final Variable<String> VARIATION_TEST = text("variationTest", "NECESSARY, NO_LONGER_NECESSARY or MUST_REMOVE (s.44)");
    public static final Variable<Boolean> HEAR_PROTECTED_PERSON = flag("hearProtectedPerson", "the protected person must be heard (s.44(5))");
    public static final Variable<String> VARY_WHERE = text("varyWhere", "SAME_KIND, SAME_AREA or CONVICTING_COURT (s.45)");
    public static final Variable<String> VARIATION_OUTCOME = text("variationOutcome", "granted, refused, adjourned or withdrawn");
    public static final Variable<Boolean> CLAUSES_CHANGE = flag("clausesChange", "clauses of the order change, not only its term");
    public static final Variable<Boolean> ANOTHER_CHANGE = flag("anotherChange", "one more change is to be recorded");
    public static final Variable<String> CHANGE_CHECK = text("changeCheck", "confirm, again or reject");
    public static final Variable<String> DISCHARGE_DECISION = text("dischargeDecision", "confirm or reject");
    public static final Variable<Boolean> CHANGE_APPLIED = flag("changeApplied", "the register holds the order as changed");
    public static final Variable<Boolean> VARIED_WITHOUT_NOTICE = flag("variedWithoutNotice", "the respondent had no notice of the variation (s.44(7))");
    public static final Variable<String> AGAINST_KIND = text("againstKind", "what is appealed: order, refusal or variation");
    public static final Variable<String> APPELLANT = text("appellant", "who appeals, in the table's word");
    public static final Variable<String> APPEAL_BASIS = text("appealBasis", "civil, or criminal where the order followed conviction or acquittal");
    public static final Variable<String> APPEAL_COURT = text("appealCourt", "the court that hears the appeal");
    public static final Variable<String> APPEAL_CLOCK = text("appealClock", "the kind of clock within which it is lodged");
    public static final Variable<String> APPEAL_STAGE = text("appealStage", "considered or lodged");
    public static final Variable<String> APPEAL_DECISION = text("appealDecision", "lodge or giveUp");
    public static final Variable<String> APPEAL_OUTCOME = text("appealOutcome", "confirmed, varied, revoked, made, remitted or withdrawn");
}
