package uk.dapo.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.HandOvers;

/** Takes an order back whose respondent lives in our area again (s.42(2)). */
@Component("takeBack")
class TakeBack implements JavaDelegate {

    private final CaseWork work;
    private final HandOvers handOvers;

    TakeBack(CaseWork work, HandOvers handOvers) {
        this.work = work;
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers.takeBack(work.of(execution));
    }
}
