package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A variation changes something: the term, clauses, or both. */
@Component
class RecordNewTermRule implements FormRule {

    @Override
    public String form() {
        return "recordNewTerm";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("termChange", "same") && !submission.answers().is("clausesChange")) {
            throw new Refusal("Does the term of the order change?", "a variation changes the term, clauses, or both.", "Say how the term changes, or tick that clauses do.");
        }
    }
}
