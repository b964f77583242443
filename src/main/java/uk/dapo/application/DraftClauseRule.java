package uk.dapo.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** A drafted clause is one an order may carry (s.35), and can be put into words, from places the respondent knows. */
@Component
class DraftClauseRule implements FormRule {

    private final CourtClauses clauses;

    private final Decisions decisions;
    private final Submissions submissions;

    DraftClauseRule(CourtClauses clauses, Decisions decisions, Submissions submissions) {
        this.clauses = clauses;
        this.decisions = decisions;
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "draftClause";
    }

    @Override
    public void check(Submission submission) {
        Decisions.Row row = decisions.row("clause-allowed", Map.of("stage", "DAPO", "code", submission.answers().required("clauseCode"),
                "sharedHome", submissions.all(submission.work()).is("sharedHome")));
        if (!row.is("allowed")) {
            throw new Refusal("Condition", row.text("sentence"), "Choose another, or correct the report.");
        }
        clauses.word(Applications.DRAFT, "clause", submission.work(), submission.answers());
    }
}
