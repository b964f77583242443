package uk.dapo.engine;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.id;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;

/** Variables every process instance carries. */
@Component
public class CaseVariables implements VariableDeclarations {

    public static final Variable<String> CASE_REFERENCE = text("caseReference", "the case; also the business key");
    public static final Variable<String> INSTRUMENT_REFERENCE =
            text("instrumentReference", "the notice, application or order that this instance carries");
    public static final Variable<String> FOLLOWS = text("follows", "the instrument that this one comes from");
    public static final Variable<String> AREA = text("area", "where the respondent lives: decides which teams work the case");
    public static final Variable<String> STARTER = text("starter", "user name of who started the process");
    public static final Variable<String> CLOCK_KIND = text("clockKind", "the kind of clock that is watched, or was closed");
    public static final Variable<Long> RUNG = id("rung", "how far the ladder of a clock was climbed, from 0");
    public static final Variable<Long> ORDER_CHANGE = id("orderChange", "the recorded change of an order that is to take effect");
    public static final Variable<String> CHANGE_OUTCOME = text("changeOutcome", "varied or discharged");
    public static final Variable<Boolean> WITHOUT_NOTICE = flag("withoutNotice", "the court is asked to act, or acted, without notice to the respondent (ss.34, 44(7))");
    public static final Variable<String> TO_INSTRUMENT = text("toInstrument", "the instrument a message is sent to");
    public static final Variable<String> PAPER = text("paper", "the kind of paper to print, as PaperKind names it");
    public static final Variable<String> PAPERS_FOR = text("papersFor", "what papers are printed for: application, hearing, order, orderService, breach or chronology");
    public static final Variable<String> PRINT_AGAIN = text("printAgain", "again or leave: whether a paper that would have given a secret away is printed again");
}
