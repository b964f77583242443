package uk.dapo.order;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.register.Answers;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Record of how the respondent was served with the order, or knows of it: an element of breach where it was made without notice (s.39(2)). */
@Component
class OrderServicePaper implements PaperSource {

    private final OrderFacts facts;
    private final Submissions submissions;
    private final Officers officers;

    OrderServicePaper(OrderFacts facts, Submissions submissions, Officers officers) {
        this.facts = facts;
        this.submissions = submissions;
        this.officers = officers;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ORDER_SERVICE;
    }

    @Override
    public Paper paper(Work work) {
        Answers service = submissions.get("serveOrder", work);
        Instant servedAt = service.instant("orderServedAt").orElseThrow();
        String server = submissions.submitter("serveOrder", work).orElseThrow();
        return facts.begin(kind(), "Record of service of domestic abuse protection order", work)
                .text("servedAt", PaperFacts.time(servedAt)).text("method", method(service.required("orderServiceMethod")))
                .text("awareness", service.required("orderServiceNote"))
                .text("server", officers.find(server).map(officer -> officer.name() + ", " + officer.rankAt(servedAt).label()).orElse(server)).paper();
    }

    private static String method(String code) {
        return switch (code) {
            case "inCourt" -> "Told in court";
            case "inPerson" -> "Given in person";
            case "left" -> "Left at an address";
            default -> "In another way, described below";
        };
    }
}
