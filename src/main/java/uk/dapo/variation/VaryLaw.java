package uk.dapo.variation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.register.Refusal.Reason;

/** Asks the tables of s.44 and s.45 while the officer still has the form. */
@Component
class VaryLaw {

    private final Decisions decisions;
    private final MadeOrders orders;
    private final JdbcClient jdbc;

    VaryLaw(Decisions decisions, MadeOrders orders, JdbcClient jdbc) {
        this.decisions = decisions;
        this.orders = orders;
        this.jdbc = jdbc;
    }

    /** By which test, and who must be heard; or that it is not possible. */
    Decisions.Row test(String order, String applicant, String effect, boolean withoutNotice) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("variationApplicant", applicant);
        facts.put("orderRoute", orders.making(order).route());
        facts.put("variationEffect", effect);
        facts.put("withoutNotice", withoutNotice);
        return decisions.row("vary-test", facts);
    }

    /** Which court. */
    Decisions.Row court(String order) {
        MadeOrders.Making making = orders.making(order);
        return decisions.row("vary-court", Map.of("makerKind", making.makerKind(), "howMade", making.howMade()));
    }

    /** What is wrong with the court chosen (s.45). */
    Optional<Reason> faultOf(String court, String courtName, String order, String field) {
        MadeOrders.Making making = orders.making(order);
        Decisions.Row row = court(order);
        String kind = jdbc.sql("select kind from register.court where id = ?").param(court).query(String.class).single();
        boolean elsewhere = jdbc.sql("select elsewhere from register.court where id = ?").param(court).query(Boolean.class).single();
        String area = jdbc.sql("select coalesce(justice_area, '') from register.court where id = ?").param(court).query(String.class).single();
        boolean right = switch (row.text("where")) {
            case "SAME_KIND" -> kind.equals(making.makerKind());
            case "SAME_AREA" -> kind.equals("MAGISTRATES") && (making.justiceArea() == null || elsewhere || area.equals(making.justiceArea()));
            case "CONVICTING_COURT" -> kind.equals("MAGISTRATES");
            default -> true;
        };
        if (!right) {
            return Optional.of(new Reason(field, "is not the court that may change this order. " + row.text("sentence"), "Choose that court."));
        }
        return elsewhere && courtName == null ? Optional.of(new Reason("Name of the court", "is missing, and the court is not on the list.", "Write it in full.")) : Optional.empty();
    }
}
