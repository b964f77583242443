package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Changes;

/** Hands the varied order over to the police record. */
@Component("requestVariationRecord")
class RequestVariationRecord implements JavaDelegate {

    private final CaseWork work;
    private final Changes changes;

    RequestVariationRecord(CaseWork work, Changes changes) {
        this.work = work;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.requestRecord(ORDER_CHANGE.get(execution), work.of(execution));
    }
}
