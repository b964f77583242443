package uk.dapo.order;

import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Work;

/** What the order forbids and asks, on one page, in plain English, for the person it is served on. */
@Component
class ForbidsPaper implements PaperSource {

    private final OrderFacts facts;

    ForbidsPaper(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.FORBIDS;
    }

    @Override
    public Paper paper(Work work) {
        return facts.begin(kind(), "What you must and must not do under order", work).paper();
    }
}
