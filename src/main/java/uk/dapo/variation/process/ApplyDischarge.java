package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;
import static uk.dapo.variation.process.VariationVariables.CHANGE_APPLIED;
import static uk.dapo.variation.process.VariationVariables.VARIED_WITHOUT_NOTICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.OrderChanges;

/** Records when the court ended the order (s.44(13)). */
@Component("applyDischarge")
class ApplyDischarge implements JavaDelegate {

    private final CaseWork work;
    private final OrderChanges changes;

    ApplyDischarge(CaseWork work, OrderChanges changes) {
        this.work = work;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.end(ORDER_CHANGE.get(execution), work.of(execution).by());
        CHANGE_APPLIED.set(execution, true);
        VARIED_WITHOUT_NOTICE.set(execution, false);
    }
}
