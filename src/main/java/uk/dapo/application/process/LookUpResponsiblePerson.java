package uk.dapo.application.process;

import static uk.dapo.application.process.ApplicationVariables.RESPONSIBLE_PERSON_NAMED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.ClauseGates;
import uk.dapo.engine.CaseWork;

/** Looks up whether the clause names who supervises it (s.36(2)). */
@Component("lookUpResponsiblePerson")
class LookUpResponsiblePerson implements JavaDelegate {

    private final CaseWork work;
    private final ClauseGates gates;

    LookUpResponsiblePerson(CaseWork work, ClauseGates gates) {
        this.work = work;
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RESPONSIBLE_PERSON_NAMED.set(execution, gates.responsiblePerson(work.of(execution)).isPresent());
    }
}
