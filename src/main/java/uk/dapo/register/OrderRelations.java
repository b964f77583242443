package uk.dapo.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Refusal.Reason;

/** How a new order stands to the orders that are in force against the respondent already, whomever those protect. */
@Component
public class OrderRelations {

    /** An order that runs: in force, or waiting for an earlier one to end. */
    public record Running(String reference, String caseReference, String state, String otherRegime, String court, String until, String earlierOrder) {

        /** Whether it obliges the respondent to notify the police. */
        boolean carriesDuty() {
            return state.equals("IN_FORCE") && otherRegime.equals("none");
        }
    }

    private static final String FIELD = "Order in force";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final OrderHistory history;

    OrderRelations(JdbcClient jdbc, Cases cases, OrderHistory history) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.history = history;
    }

    /** The orders that run against the respondent of a case. */
    public List<Running> running(String caseReference) {
        return jdbc.sql("""
                        select i.reference, i.case_reference, i.state, o.other_regime, coalesce(o.court_name, k.name) as court, o.until_day::text as until, o.earlier_order
                        from register.instrument i join register.protection_order o on o.reference = i.reference join register.court k on k.id = o.court
                          join register.protection_case c on c.reference = i.case_reference
                        where i.state in ('IN_FORCE', 'WAITING') and c.respondent_id = ? order by o.made_at, i.reference""")
                .param(cases.get(caseReference).respondentId()).query(Running.class).list();
    }

    /** The orders that run, as choices: reference to what it is. */
    public Map<String, String> choices(String caseReference) {
        Map<String, String> choices = new LinkedHashMap<>();
        running(caseReference).forEach(order -> choices.put(order.reference(), say(order, caseReference)));
        return choices;
    }

    /** The orders that run with their clauses, so that conflicts are seen before a court is asked; a notice in force is named by its case. */
    public String shown(String caseReference) {
        return running(caseReference).stream().map(order -> "**%s**\n\n%s".formatted(Facts.plain(say(order, caseReference)), history.newest(order.reference()).stream()
                .map(clause -> clause.number() + ". " + Facts.plain(clause.wording())).collect(Collectors.joining("\n")))).collect(Collectors.joining("\n\n"));
    }

    /**
     * What is wrong with what was answered: the same two people have no two orders that stand beside one another unsaid (s.38(2)),
     * and the duty to notify is not doubled (s.41(8)).
     *
     * @param relation AFTER, INSTEAD, BESIDE, or null where nothing was answered
     */
    public List<Reason> faults(String caseReference, String earlierOrder, String relation, String otherRegime) {
        List<Reason> faults = new ArrayList<>();
        List<Running> running = running(caseReference);
        Optional<Running> earlier = running.stream().filter(order -> order.reference().equals(earlierOrder)).findFirst();
        List<String> pair = running.stream().filter(order -> order.caseReference().equals(caseReference)).map(Running::reference).toList();
        if (earlierOrder == null && !pair.isEmpty()) {
            faults.add(new Reason(FIELD, "the same two people have an order already: " + String.join(", ", pair) + " (s.38(2)).",
                    "Choose it, and say whether the new one follows it, replaces it or stands beside it."));
        }
        if (earlier.isPresent() && relation != null) {
            if (!pair.isEmpty() && !pair.contains(earlierOrder)) {
                faults.add(new Reason(FIELD, "is one about other people, and the same two people have one too.", "Choose " + String.join(", ", pair) + "."));
            }
            if (relation.equals("INSTEAD") && !pair.contains(earlierOrder)) {
                faults.add(new Reason(FIELD, "protects somebody else, and an order does not replace that.", "Choose that it follows it or stands beside it."));
            }
            running.stream().filter(order -> relation.equals("AFTER") && earlierOrder.equals(order.earlierOrder()) && order.state().equals("WAITING")).findFirst()
                    .ifPresent(next -> faults.add(new Reason(FIELD, "has one that waits for its end already: " + next.reference() + ".", "Choose that one, so that they stand in a row.")));
        }
        List<String> carriers = running.stream().filter(Running::carriesDuty).map(Running::reference)
                .filter(reference -> !("INSTEAD".equals(relation) && reference.equals(earlierOrder))).toList();
        if ("none".equals(otherRegime) && !carriers.isEmpty()) {
            faults.add(new Reason("Other regime", "the respondent has to notify already, under " + String.join(", ", carriers) + ": a second duty waits until that ends (s.41(8)-(9)).",
                    "Choose another domestic abuse protection order."));
        }
        return faults;
    }

    private static String say(Running order, String caseReference) {
        return "%s, %s, %s%s%s".formatted(order.reference(), order.court(), order.caseReference().equals(caseReference) ? "same two people" : "another protected person",
                order.until() == null ? ", until an event or further order" : ", until " + LondonTime.day(LocalDate.parse(order.until())),
                order.state().equals("WAITING") ? ", starts when " + order.earlierOrder() + " ends" : "");
    }
}
