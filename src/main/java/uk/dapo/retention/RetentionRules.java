package uk.dapo.retention;

import org.springframework.stereotype.Component;
import uk.dapo.engine.OpenTasks;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.Refusal;

/** What may be done with a case: asked when it is requested, and again when it is approved, for things change in between. */
@Component
class RetentionRules {

    private static final String ACTION = "What is to be done?";

    private final Cases cases;
    private final Retention retention;
    private final OpenTasks tasks;

    RetentionRules(Cases cases, Retention retention, OpenTasks tasks) {
        this.cases = cases;
        this.retention = retention;
        this.tasks = tasks;
    }

    /** @throws Refusal when it may not be done now */
    void check(String caseReference, String action) {
        CaseFile file = cases.find(caseReference).orElseThrow(() -> new Refusal("Case", "there is none of this reference.", "Check it; it looks like C26-000001."));
        boolean held = retention.hold(file.reference()).isPresent();
        if (retention.erased(file.reference())) {
            throw new Refusal("Case", "this case was erased.", "There is nothing to hold or erase.");
        }
        if (action.equals("hold") && held) {
            throw new Refusal(ACTION, "this case is held already.", "There is nothing to do.");
        }
        if (action.equals("lift") && !held) {
            throw new Refusal(ACTION, "this case is not held.", "There is nothing to lift.");
        }
        if (action.startsWith("erase")) {
            erase(file.reference(), action, held);
        }
    }

    private void erase(String reference, String action, boolean held) {
        if (held) {
            throw new Refusal(ACTION, "a legal hold keeps this case.", "Have the hold lifted first, if its reason is gone.");
        }
        if (action.equals("eraseDocuments")) {
            if (retention.documentsDue(reference).isEmpty()) {
                throw new Refusal(ACTION, "no paper or evidence of this case is past its own time.", "Leave it.");
            }
            return;
        }
        if (tasks.running(reference)) {
            throw new Refusal(ACTION, "work on this case is still under way.", "Finish it first: nobody could do what is open once the case is erased.");
        }
        Retention.Due due = retention.due(reference);
        if (due.dueOn().isAfter(retention.today())) {
            throw new Refusal(ACTION, "the time of this case is not over before " + PaperFacts.date(due.dueOn()) + " (" + due.label() + ").",
                    "Wait, or start \"Change how long records are kept\" if the rule is wrong.");
        }
    }
}
