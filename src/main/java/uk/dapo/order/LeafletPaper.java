package uk.dapo.order;

import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Work;

/** What the order means for the person it protects, and what to do if it is broken. */
@Component
class LeafletPaper implements PaperSource {

    private final OrderFacts facts;

    LeafletPaper(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.LEAFLET;
    }

    @Override
    public Paper paper(Work work) {
        return facts.begin(kind(), "About the order that protects you", work).paper();
    }
}
