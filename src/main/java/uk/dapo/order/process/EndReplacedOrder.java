package uk.dapo.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Succession;

/** Records when the order that is replaced ends: when the new one was made. */
@Component("endReplacedOrder")
class EndReplacedOrder implements JavaDelegate {

    private final CaseWork work;
    private final Succession succession;

    EndReplacedOrder(CaseWork work, Succession succession) {
        this.work = work;
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        succession.endReplaced(work.of(execution));
    }
}
