package uk.dapo.hearing;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Catalogue;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/**
 * A clause as made can be put into words, from places the respondent knows; a tag was imposed on somebody present (s.37(2)), and
 * what the respondent must do rests on evidence from who supervises it (s.36(3)).
 */
@Component
class RecordClauseRule implements FormRule {

    private final CourtClauses clauses;
    private final Catalogue catalogue;
    private final Submissions submissions;

    RecordClauseRule(CourtClauses clauses, Catalogue catalogue, Submissions submissions) {
        this.clauses = clauses;
        this.catalogue = catalogue;
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "recordClause";
    }

    @Override
    public void check(Submission submission) {
        Answers made = submission.answers();
        String code = made.required("madeClauseCode");
        if (clauses.isTag(code) && !submissions.get("recordResult", submission.work()).is("respondentPresent")) {
            throw new Refusal("Clause", "the respondent is recorded as absent, and nobody can be tagged who is not present when it is imposed (s.37(2)).",
                    "Leave the tag out and tell legal; if the result was recorded wrongly, have it corrected.");
        }
        if (catalogue.find(code).filter(condition -> condition.needs().contains("responsiblePerson")).isPresent() && !made.is("madeClauseEvidence")) {
            throw new Refusal("The court had the responsible person's own evidence", "without it the court can't require this (s.36(3), 37(6)).",
                    "Tick it if the court had it; if not, leave the clause out and tell legal.");
        }
        clauses.word(Hearings.MADE, "madeClause", submission.work(), made);
    }
}
