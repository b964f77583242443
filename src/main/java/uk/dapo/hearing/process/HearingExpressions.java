package uk.dapo.hearing.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.ModelBean;
import uk.dapo.hearing.Hearings;
import uk.dapo.hearing.ReturnHearings;

/** What the hearing's model asks: {@code ${hearings.at(execution)}}. */
@ModelBean
@Component("hearings")
public class HearingExpressions {

    private final Hearings hearings;
    private final ReturnHearings returnHearings;

    HearingExpressions(Hearings hearings, ReturnHearings returnHearings) {
        this.hearings = hearings;
        this.returnHearings = returnHearings;
    }

    /** When the newest listing sits. */
    public Date at(VariableScope scope) {
        return Date.from(hearings.at(CaseVariables.INSTRUMENT_REFERENCE.get(scope)));
    }

    /** When the newest listing of a return hearing sits. */
    public Date returnAt(VariableScope scope) {
        return Date.from(returnHearings.at(CaseVariables.INSTRUMENT_REFERENCE.get(scope)));
    }
}
