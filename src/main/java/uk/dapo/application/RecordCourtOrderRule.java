package uk.dapo.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** An order is recorded once, of a court that can have made it on this route, with a term that begins before it ends. */
@Component
class RecordCourtOrderRule implements FormRule {

    private final JdbcClient jdbc;
    private final CourtKinds kinds;

    RecordCourtOrderRule(JdbcClient jdbc, CourtKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    @Override
    public String form() {
        return "recordCourtOrder";
    }

    @Override
    public void check(Submission submission) {
        Answers order = submission.answers();
        List<Reason> reasons = new ArrayList<>();
        String court = order.required("makingCourt");
        kinds.ofRoute(submission.work().instrumentReference()).filter(kind -> !kinds.fits(kind, court)).ifPresent(kind -> reasons.add(new Reason("Which court made it?",
                "is no court that makes an order on this route (ss.28, 31).", "Choose the court on the order; if it is right, start the route that fits it.")));
        if (kinds.elsewhere(court) && order.text("makingCourtName").isEmpty()) {
            reasons.add(new Reason("Name of the court", "is missing, and the court is not on the list.", "Write it as the order has it."));
        }
        LocalDate madeOn = LondonTime.atLondon(order.instant("courtMadeAt").orElseThrow()).toLocalDate();
        if (order.day("courtUntilDay").filter(until -> until.isBefore(madeOn)).isPresent()) {
            reasons.add(new Reason("Last day of the order", "is before the day it was made.", "Check the year."));
        }
        registered(court, order.required("courtReference"), submission.work().instrumentReference()).ifPresent(other -> reasons.add(new Reason("Court's reference",
                "is that of an order recorded already: " + other + ".", "Look there; if it is another order, write its reference in full.")));
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    private Optional<String> registered(String court, String courtReference, String but) {
        return jdbc.sql("""
                        select coalesce(i.reference, m.application_reference) from register.order_made m
                          left join register.instrument i on i.follows = m.application_reference and i.kind = 'ORDER'
                        where m.court = ? and m.court_reference = ? and m.application_reference <> ?""")
                .params(court, courtReference, but).query(String.class).optional();
    }
}
