package uk.dapo.intake.process;

import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes up the case that was opened: its reference is the key by which people find this work. */
@Component("takeCase")
class TakeCase implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(CASE_REFERENCE.get(execution));
    }
}
