package uk.dapo.hearing;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.Submission;

/** A clause as made can be put into words, from places the respondent knows. */
@Component
class RecordClauseRule implements FormRule {

    private final CourtClauses clauses;

    RecordClauseRule(CourtClauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public String form() {
        return "recordClause";
    }

    @Override
    public void check(Submission submission) {
        clauses.word(1, "madeClause", submission.work(), submission.answers());
    }
}
