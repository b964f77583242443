package uk.dapo.application.process;

import static uk.dapo.application.process.ApplicationVariables.RESPONSIBLE_PERSON_NAMED;
import static uk.dapo.application.process.ApplicationVariables.TAG_HOME_AVAILABLE;
import static uk.dapo.application.process.ApplicationVariables.TAG_LINKED_CODE;
import static uk.dapo.application.process.ApplicationVariables.TAG_MONTHS;
import static uk.dapo.application.process.ApplicationVariables.TAG_PLACES_AVAILABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.ClauseGates;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.Work;

/** Looks up what the tag monitors and where it can be had (s.37(4)-(5)). */
@Component("lookUpTag")
class LookUpTag implements JavaDelegate {

    private final CaseWork works;
    private final ClauseGates gates;

    LookUpTag(CaseWork works, ClauseGates gates) {
        this.works = works;
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.of(execution);
        ClauseGates.Tag tag = gates.tag(work);
        TAG_LINKED_CODE.set(execution, tag.monitors());
        TAG_MONTHS.set(execution, tag.months());
        TAG_HOME_AVAILABLE.set(execution, tag.availableAtHome());
        TAG_PLACES_AVAILABLE.set(execution, tag.availableAtPlaces());
        RESPONSIBLE_PERSON_NAMED.set(execution, gates.responsiblePerson(work).isPresent());
    }
}
