package uk.dapo.breach;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** The same behaviour before another court is a matter of orders alone: breach of a notice is punished by none (s.26). */
@Component
class CompareReportsRule implements FormRule {

    private final Breaches breaches;

    CompareReportsRule(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String form() {
        return "compareReports";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        if (answers.is("sameAnswer", "otherCourt") && breaches.get(answers.required("sameAs")).ofNotice()) {
            throw new Refusal("Is it the same behaviour?", "breach of a notice goes to the one court that hears the application (s.26(2)).", "Add the report to that breach.");
        }
    }
}
