package uk.dapo.victim;

import java.util.ArrayList;
import java.util.List;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** On every form that may record a safe way: it must be one, and not the respondent's. */
class SafeContactRule implements FormRule {

    private final String form;
    private final SafeWays ways;
    private final CaseSearch cases;

    SafeContactRule(String form, SafeWays ways, CaseSearch cases) {
        this.form = form;
        this.ways = ways;
        this.cases = cases;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Submission submission) {
        String reference = submission.work().caseReference() != null ? submission.work().caseReference()
                : submission.answers().text("contactCase").map(typed -> cases.file("Case", typed, submission.by()).reference()).orElse(null);
        if (!submission.secrets().containsKey(SafeContact.WAY)) {
            return;
        }
        List<Reason> faults = new ArrayList<>(ways.faults(reference, SafeContact.of(0, submission.secrets())));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }
}
