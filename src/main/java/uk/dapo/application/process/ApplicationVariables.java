package uk.dapo.application.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.number;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of the application. */
@Component
public class ApplicationVariables implements VariableDeclarations {

    public static final Variable<String> ROUTE = text("route", "R1 to R10, as the table of routes names them");
    public static final Variable<String> APPLICANT = text("applicant", "who applies, in the word of the table of routes");
    public static final Variable<String> PROCEEDINGS = text("proceedings", "the proceedings it is made in, in the table's word");
    public static final Variable<Boolean> BOTH_PARTIES = flag("bothParties", "both of the pair are parties to those proceedings");
    public static final Variable<Boolean> NOTICE_GIVEN = flag("noticeGiven", "a notice was given to the respondent");
    public static final Variable<String> COURT_KIND = text("courtKind", "the kind of court that hears this route, in the table's word");
    public static final Variable<String> COURT_FORM = text("courtForm", "the form by which this route goes there");
    public static final Variable<String> APPLICATION_STEP = text("applicationStep", "proceed or stop");
    public static final Variable<String> COURT_STAGE = text("courtStage", "what has reached the force: leave, considered, ordered");
    public static final Variable<String> LEAVE_OUTCOME = text("leaveOutcome", "granted, refused or withdrawn");
    public static final Variable<String> COURT_DECISION = text("courtDecision", "made, refused or withdrawn");
    public static final Variable<Boolean> SEALED_COPY_HERE = flag("sealedCopyHere", "the sealed order has reached the force");
    public static final Variable<Boolean> ORDER_ENTERED = flag("orderEntered", "the order is recorded already and only to be compared");
    public static final Variable<String> COURT_ORDER_CHECK = text("courtOrderCheck", "confirm, again or reject");
    public static final Variable<Integer> CLAUSE_VERSION = number("clauseVersion", "the version under which the clauses are kept");
    public static final Variable<Long> RECEIVED_ORDER = id("receivedOrder", "the order that a court sent by message");
    public static final Variable<Boolean> AFTER_NOTICE = flag("afterNotice", "a notice was given before the application");
    public static final Variable<Boolean> ANOTHER_CLAUSE = flag("anotherClause", "one more clause is to be entered");
    public static final Variable<String> APPLICATION_DECISION = text("applicationDecision", "authorise or refuse");
    public static final Variable<String> APPLICATION_OUTCOME = text("applicationOutcome", "how the application ended");
}
