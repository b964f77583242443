package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Changes;

/** Keeps how the respondent learnt of the varied order (s.45(8)-(9)). */
@Component("keepVariationService")
class KeepVariationService implements JavaDelegate {

    private final CaseWork work;
    private final Changes changes;

    KeepVariationService(CaseWork work, Changes changes) {
        this.work = work;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.keepService(ORDER_CHANGE.get(execution), work.of(execution));
    }
}
