package uk.dapo.application;

import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.register.Answers;
import uk.dapo.register.Clauses;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The order asked for, with numbered clauses (s.35). */
@Component
class DraftOrderPaper implements PaperSource {

    private final PaperFacts facts;
    private final Submissions submissions;
    private final Clauses clauses;

    DraftOrderPaper(PaperFacts facts, Submissions submissions, Clauses clauses) {
        this.facts = facts;
        this.submissions = submissions;
        this.clauses = clauses;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.DRAFT_ORDER;
    }

    @Override
    public Paper paper(Work work) {
        Answers filing = submissions.get("fileApplication", work);
        return facts.begin(kind(), "Draft domestic abuse protection order", work)
                .text("court", facts.court(submissions.get("prepareComplaint", work).required("court")))
                .lines("clauses", PaperFacts.wordings(clauses.of(work.instrumentReference(), Applications.DRAFT)))
                .text("term", filing.is("orderTermSought", "further") ? "Until further order." : filing.required("termSought"))
                .paper();
    }
}
