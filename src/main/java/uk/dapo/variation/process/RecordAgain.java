package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.register.OrderChanges;

/** Takes back what was recorded: it is not what the court said. */
@Component("recordAgain")
class RecordAgain implements JavaDelegate {

    private final OrderChanges changes;

    RecordAgain(OrderChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.again(ORDER_CHANGE.get(execution));
    }
}
