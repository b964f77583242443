package uk.dapo.victim.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.engine.ModelBean;
import uk.dapo.victim.VictimUpdates;

/** What the models of updates ask: {@code ${victimUpdates.due(execution)}}. */
@ModelBean
@Component("victimUpdates")
public class VictimUpdateExpressions {

    private final VictimUpdates updates;

    VictimUpdateExpressions(VictimUpdates updates) {
        this.updates = updates;
    }

    /** When the Victims' Code clock of this update runs out. */
    public Date due(VariableScope scope) {
        return Date.from(updates.due(VictimVariables.VICTIM_UPDATE.get(scope)));
    }
}
