package uk.dapo.victim.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.Calls;

/** Finds the case the call is about. */
@Component("openCall")
class OpenCall implements JavaDelegate {

    private final CaseWork work;
    private final Calls calls;

    OpenCall(CaseWork work, Calls calls) {
        this.work = work;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Calls.About about = calls.open(work.of(execution));
        execution.setProcessBusinessKey(about.file().reference());
        CASE_REFERENCE.set(execution, about.file().reference());
        AREA.set(execution, about.file().area());
        about.instrument().ifPresent(reference -> INSTRUMENT_REFERENCE.set(execution, reference));
    }
}
