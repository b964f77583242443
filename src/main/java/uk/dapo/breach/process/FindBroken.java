package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_SOURCE;
import static uk.dapo.breach.process.BreachVariables.BROKEN_FOUND;
import static uk.dapo.breach.process.BreachVariables.CLAUSE_KNOWN;
import static uk.dapo.breach.process.BreachVariables.REPORT_RESULT;
import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.FOLLOWS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.BrokenSearch;
import uk.dapo.engine.CaseWork;

/** Finds the notice or order that was broken, as far as is known now. */
@Component("findBroken")
class FindBroken implements JavaDelegate {

    private final CaseWork work;
    private final BrokenSearch search;

    FindBroken(CaseWork work, BrokenSearch search) {
        this.work = work;
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BrokenSearch.Result result = search.look(work.of(execution));
        BROKEN_FOUND.set(execution, result.found().name());
        REPORT_RESULT.set(execution, result.found().name());
        CLAUSE_KNOWN.set(execution, BREACH_SOURCE.find(execution).isPresent());
        if (result.span() != null) {
            FOLLOWS.set(execution, result.span().reference());
            CASE_REFERENCE.set(execution, result.span().caseReference());
            AREA.set(execution, result.span().area());
            execution.setProcessBusinessKey(result.span().caseReference());
        }
    }
}
