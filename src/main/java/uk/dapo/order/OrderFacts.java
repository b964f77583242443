package uk.dapo.order;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.PaperKind;
import uk.dapo.document.RegisterPaper;
import uk.dapo.register.Clauses;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.Work;

/** What the papers of an order say of it: who made it, when, its clauses, how it ends. */
@Component
class OrderFacts {

    private record Order(String court, Instant madeAt, boolean onNotice, String term, LocalDate untilDay, String untilEvent) {

        String ends() {
            return switch (term) {
                case "UNTIL_DATE" -> "It is in force until the end of " + PaperFacts.date(untilDay) + ".";
                case "UNTIL_EVENT" -> "It is in force until this happens: " + untilEvent + ".";
                default -> "It is in force until the court orders otherwise.";
            };
        }
    }

    private final PaperFacts facts;
    private final Clauses clauses;
    private final JdbcClient jdbc;

    OrderFacts(PaperFacts facts, Clauses clauses, JdbcClient jdbc) {
        this.facts = facts;
        this.clauses = clauses;
        this.jdbc = jdbc;
    }

    /** A paper about the order this work is on. */
    RegisterPaper.Draft begin(PaperKind kind, String name, Work work) {
        Order order = jdbc.sql("""
                        select o.court, o.made_at, o.made_on_notice as "onNotice", o.term, o.until_day, o.until_event
                        from register.protection_order o where o.reference = ?""").param(work.instrumentReference())
                .query((row, n) -> new Order(row.getString(1), row.getTimestamp(2).toInstant(), row.getBoolean(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getString(6))).single();
        int version = clauses.latestVersion(work.instrumentReference());
        return facts.begin(kind, name, work).text("court", facts.court(order.court())).text("madeAt", PaperFacts.time(order.madeAt()))
                .text("onNotice", order.onNotice() ? "yes" : "").text("ends", order.ends())
                .lines("clauses", PaperFacts.wordings(clauses.of(work.instrumentReference(), version)))
                .text("version", version == 1 ? "" : Integer.toString(version));
    }

    /** When a column's moment of the order is, or null. */
    Instant moment(String column, Work work) {
        Timestamp at = jdbc.sql("select " + column + " from register.protection_order where reference = ?").param(work.instrumentReference())
                .query((row, n) -> row.getTimestamp(1)).single();
        return at == null ? null : at.toInstant();
    }
}
