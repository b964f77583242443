package uk.dapo.application.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.number;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of the application. */
@Component
public class ApplicationVariables implements VariableDeclarations {

    public static final Variable<String> ROUTE = text("route", "R1 after a notice, R2 without one");
    public static final Variable<String> APPLICANT = text("applicant", "who applies, in the word of the table of routes");
    public static final Variable<String> PROCEEDINGS = text("proceedings", "the proceedings it is made in, in the table's word");
    public static final Variable<Boolean> BOTH_PARTIES = flag("bothParties", "both of the pair are parties to those proceedings");
    public static final Variable<Boolean> NOTICE_GIVEN = flag("noticeGiven", "a notice was given to the respondent");
    public static final Variable<String> COURT_KIND = text("courtKind", "the kind of court that hears this route, in the table's word");
    public static final Variable<String> COURT_FORM = text("courtForm", "the form by which this route goes there");
    public static final Variable<Boolean> AFTER_NOTICE = flag("afterNotice", "a notice was given before the application");
    public static final Variable<Boolean> ANOTHER_CLAUSE = flag("anotherClause", "one more clause is to be entered");
    public static final Variable<String> APPLICATION_DECISION = text("applicationDecision", "authorise or refuse");
    public static final Variable<String> APPLICATION_OUTCOME = text("applicationOutcome", "how the application ended");
    public static final Variable<String> CLAUSE_CODE = text("clauseCode", "the condition being drafted");
    public static final Variable<String> CLAUSE_GATE = text("clauseGate", "what must be shown before the court is asked for it: NONE, POSITIVE or TAG");
    public static final Variable<Boolean> MAY_BE_ASKED = flag("mayBeAsked", "no check speaks against asking the court for the clause");
    public static final Variable<String> GATE_REASONS = text("gateReasons", "the checks that do, in the table's sentences");
    public static final Variable<String> GATE_ANSWER = text("gateAnswer", "correct or leaveOut");
    public static final Variable<Boolean> RESPONSIBLE_PERSON_NAMED = flag("responsiblePersonNamed", "the clause names who supervises it (s.36(2), 37(6))");
    public static final Variable<String> EVIDENCE_RECEIVED = text("evidenceReceived", "that person's own evidence is there: yes or no (s.36(3))");
    public static final Variable<String> EVIDENCE_SUITABLE = text("evidenceSuitable", "they say it is suitable: yes or no");
    public static final Variable<String> EVIDENCE_ENFORCEABLE = text("evidenceEnforceable", "they say it is enforceable: yes or no");
    public static final Variable<String> TAG_LINKED_CODE = text("tagLinkedCode", "the condition the tag monitors (s.35(6))");
    public static final Variable<Integer> TAG_MONTHS = number("tagMonths", "for how many months (s.38(5))");
    public static final Variable<String> TAG_IN_ENGLAND_OR_WALES = text("tagInEnglandOrWales", "all of it is monitored there: yes or no (s.35(6))");
    public static final Variable<String> TAG_RESPONDENT_PRESENT = text("tagRespondentPresent", "the respondent will be at the hearing: yes or no (s.37(2))");
    public static final Variable<String> TAG_FIXED_ABODE = text("tagFixedAbode", "the respondent has a fixed address: yes or no");
    public static final Variable<String> TAG_OTHERS_CONSENT = text("tagOthersConsent", "of others who must co-operate: notNeeded, given, refused, notAsked (s.37(3))");
    public static final Variable<Boolean> TAG_HOME_AVAILABLE = flag("tagHomeAvailable", "it can be had where the respondent lives (s.37(5)(a))");
    public static final Variable<Boolean> TAG_PLACES_AVAILABLE = flag("tagPlacesAvailable", "it can be had at every curfew place and zone (s.37(5)(b))");
    public static final Variable<String> TAG_PROVISION = text("tagProvision", "the provider says it can be done: yes or no (s.37(4)(b))");
}
