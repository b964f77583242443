package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;
import static uk.dapo.variation.process.VariationVariables.CHANGE_APPLIED;
import static uk.dapo.variation.process.VariationVariables.VARIED_WITHOUT_NOTICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.OrderChanges;

/** Writes the next version of the order, in effect since the court decided (s.44). */
@Component("writeVersion")
class WriteVersion implements JavaDelegate {

    private final CaseWork work;
    private final OrderChanges changes;

    WriteVersion(CaseWork work, OrderChanges changes) {
        this.work = work;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.apply(ORDER_CHANGE.get(execution), work.of(execution).by());
        CHANGE_APPLIED.set(execution, true);
        VARIED_WITHOUT_NOTICE.set(execution, !changes.get(ORDER_CHANGE.get(execution)).onNotice());
    }
}
