package uk.dapo.breach.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Appearances;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.ModelBean;

/** What the models of a breach ask: {@code ${breaches.appearance(execution)}}. */
@ModelBean
@Component("breaches")
public class BreachExpressions {

    private final Appearances appearances;

    BreachExpressions(Appearances appearances) {
        this.appearances = appearances;
    }

    /** When the person must be before the court again; now, before it first decided. */
    public Date appearance(VariableScope scope) {
        return Date.from(appearances.next(CaseVariables.INSTRUMENT_REFERENCE.get(scope)));
    }

    /** When it is certain that the person was not brought before the court in time (s.26(2)). */
    public Date heldTooLong(VariableScope scope) {
        return Date.from(appearances.heldTooLongFrom(CaseVariables.INSTRUMENT_REFERENCE.get(scope)));
    }
}
