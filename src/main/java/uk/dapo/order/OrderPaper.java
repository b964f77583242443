package uk.dapo.order;

import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Work;

/** The order as the court made or varied it (s.38). */
@Component
class OrderPaper implements PaperSource {

    private final OrderFacts facts;

    OrderPaper(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ORDER;
    }

    @Override
    public Paper paper(Work work) {
        return facts.begin(kind(), "Domestic abuse protection order", work).paper();
    }
}
