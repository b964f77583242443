package uk.dapo.hearing.process;

import static uk.dapo.engine.Variable.flag;
import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of a hearing. */
@Component
public class HearingVariables implements VariableDeclarations {

    public static final Variable<Boolean> LISTED_LATE = flag("listedLate", "the listing is after the 48 hours of s.29(2)");
    public static final Variable<String> LATE_DECISION = text("lateDecision", "accept or relist");
    public static final Variable<String> HEARING_OUTCOME = text("hearingOutcome", "made, refused, adjourned or withdrawn");
    public static final Variable<Boolean> MADE_AS_DRAFTED = flag("madeAsDrafted", "the court changed nothing in the draft");
    public static final Variable<String> OTHER_REGIME = text("otherRegime", "what else obliges the respondent to notify: none, dapo, sexOffender, stalking (s.41(8))");
}
