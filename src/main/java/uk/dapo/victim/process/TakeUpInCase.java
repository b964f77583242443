package uk.dapo.victim.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.CaseFile;
import uk.dapo.victim.Contacts;

/** Takes what the first form said up in the case it names. */
@Component("takeUpInCase")
class TakeUpInCase implements JavaDelegate {

    private final CaseWork work;
    private final Contacts contacts;

    TakeUpInCase(CaseWork work, Contacts contacts) {
        this.work = work;
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = contacts.takeUp(work.of(execution));
        execution.setProcessBusinessKey(file.reference());
        CASE_REFERENCE.set(execution, file.reference());
        AREA.set(execution, file.area());
    }
}
