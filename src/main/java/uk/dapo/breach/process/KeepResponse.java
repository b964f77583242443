package uk.dapo.breach.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Arrests;
import uk.dapo.engine.CaseWork;

/** Keeps that a breach of lesser grade is answered: the time to answer it is over. */
@Component("keepResponse")
class KeepResponse implements JavaDelegate {

    private final CaseWork work;
    private final Arrests arrests;
    private final Clock clock;

    KeepResponse(CaseWork work, Arrests arrests, Clock clock) {
        this.work = work;
        this.arrests = arrests;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.answered(work.of(execution), clock.instant());
    }
}
