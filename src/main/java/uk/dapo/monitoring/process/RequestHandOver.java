package uk.dapo.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.HandOvers;

/** Hands the order over to the force where the respondent lives now (s.42(2)). */
@Component("requestHandOver")
class RequestHandOver implements JavaDelegate {

    private final CaseWork work;
    private final HandOvers handOvers;

    RequestHandOver(CaseWork work, HandOvers handOvers) {
        this.work = work;
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers.request(work.of(execution));
    }
}
