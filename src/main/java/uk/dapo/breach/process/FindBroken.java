package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_SOURCE;
import static uk.dapo.breach.process.BreachVariables.BROKEN_FOUND;
import static uk.dapo.breach.process.BreachVariables.CLAUSE_KNOWN;
import static uk.dapo.breach.process.BreachVariables.REPORTED_IN;
import static uk.dapo.breach.process.BreachVariables.REPORT_RESULT;
import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.FOLLOWS;
import static uk.dapo.engine.CaseVariables.STARTER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.BrokenSearch;
import uk.dapo.breach.Reach;
import uk.dapo.engine.CaseWork;

/** Finds the notice or order that was broken, as far as is known now. */
@Component("findBroken")
class FindBroken implements JavaDelegate {

    private final CaseWork work;
    private final BrokenSearch search;
    private final Reach reach;

    FindBroken(CaseWork work, BrokenSearch search, Reach reach) {
        this.work = work;
        this.search = search;
        this.reach = reach;
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
            REPORTED_IN.set(execution, STARTER.find(execution).map(reporter -> reach.open(reporter, result.span())).orElse(result.span().area()));
            execution.setProcessBusinessKey(result.span().caseReference());
        }
    }
}
