package uk.dapo.application;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.Submission;

/** A drafted clause can be put into words, from places the respondent knows. */
@Component
class DraftClauseRule implements FormRule {

    private final CourtClauses clauses;

    DraftClauseRule(CourtClauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public String form() {
        return "draftClause";
    }

    @Override
    public void check(Submission submission) {
        clauses.word(1, "clause", submission.work(), submission.answers());
    }
}
