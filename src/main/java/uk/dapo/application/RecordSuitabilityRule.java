package uk.dapo.application;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Names;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** The evidence is the responsible person's own: somebody else's word for it is none (s.36(3)). */
@Component
class RecordSuitabilityRule implements FormRule {

    private final ClauseGates gates;

    RecordSuitabilityRule(ClauseGates gates) {
        this.gates = gates;
    }

    @Override
    public String form() {
        return "recordSuitability";
    }

    @Override
    public void check(Submission submission) {
        submission.answers().text("evidenceAuthor").ifPresent(author -> gates.responsiblePerson(submission.work())
                .filter(person -> !Names.words(person).equals(Names.words(author))).ifPresent(other -> {
                    throw new Refusal("Who wrote it", "is not the person the clause names to supervise it; the court must have that person's own evidence (s.36(3)).",
                            "Get it from them, answer that there is none yet, or leave the clause out and draft it with the right name.");
                }));
    }
}
