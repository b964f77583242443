package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Safeguards;
import uk.dapo.engine.CaseWork;

/** Keeps the referral to MARAC. */
@Component("keepMaracReferral")
class KeepMaracReferral implements JavaDelegate {

    private final CaseWork work;
    private final Safeguards safeguards;

    KeepMaracReferral(CaseWork work, Safeguards safeguards) {
        this.work = work;
        this.safeguards = safeguards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        safeguards.referred(work.of(execution));
    }
}
