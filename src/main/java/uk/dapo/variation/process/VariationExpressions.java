package uk.dapo.variation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.ModelBean;
import uk.dapo.variation.Variations;

/** What the model of a variation asks: {@code ${variations.hearingAt(execution)}}. */
@ModelBean
@Component("variations")
public class VariationExpressions {

    private final Variations variations;

    VariationExpressions(Variations variations) {
        this.variations = variations;
    }

    /** When the court sits. */
    public Date hearingAt(VariableScope scope) {
        return Date.from(variations.get(CaseVariables.INSTRUMENT_REFERENCE.get(scope)).hearingAt());
    }
}
