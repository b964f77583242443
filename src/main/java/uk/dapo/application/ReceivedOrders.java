package uk.dapo.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.Instances;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Events;
import uk.dapo.register.Json;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrdersMade;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Orders that courts send by message: each taken up once, by a process that people see, whatever the register knows of its two people. */
@Service
public class ReceivedOrders {

    /** What the court is told. {@code again} says that the same order was there already. */
    public record Receipt(String receipt, String court, String courtReference, Instant receivedAt, boolean again) {
    }

    /** The court's reference stands for another order here. */
    public static class Conflict extends RuntimeException {
        private Conflict(String message) {
            super(message);
        }
    }

    private record Row(long id, String digest, Instant receivedAt) {
    }

    private static final String FORM = "courtOrderMessage";

    private final JdbcClient jdbc;
    private final Json json;
    private final Instances instances;
    private final Submissions submissions;
    private final OrdersMade ordersMade;
    private final Clauses clauses;
    private final CourtWords words;
    private final Events events;
    private final Clock clock;

    ReceivedOrders(JdbcClient jdbc, Json json, Instances instances, Submissions submissions, OrdersMade ordersMade, Clauses clauses, CourtWords words,
                   Events events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.instances = instances;
        this.submissions = submissions;
        this.ordersMade = ordersMade;
        this.clauses = clauses;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an order in and begins its process, in one transaction.
     *
     * @throws Conflict where this court's reference stands for another order
     */
    @Transactional
    public Receipt receive(ReceivedOrder order, String by) {
        String payload = json.write(order);
        String digest = Events.digest(payload);
        Optional<Row> before = find(order);
        if (before.isEmpty() && ordersMadeAlready(order)) {
            throw new Conflict("An order of this court's reference was recorded here from its sealed copy. Compare the two; if this is another order, send it with its own reference.");
        }
        Optional<Long> id = jdbc.sql("""
                        insert into register.received_order (court, court_reference, digest, payload, received_by, received_at)
                        values (?, ?, ?, cast(? as jsonb), ?, ?) on conflict (court, court_reference) do nothing returning id""")
                .params(order.court(), order.courtReference(), digest, payload, by, Timestamp.from(clock.instant())).query(Long.class).optional();
        Row row = find(order).orElseThrow();
        if (!row.digest().equals(digest)) {
            throw new Conflict("An order of this court's reference was received with other content, as CO-" + row.id()
                    + ". A change of an order is sent as a variation, another order with its own reference.");
        }
        if (id.isPresent()) {
            events.append("received-orders", by, "court-order-received", Map.of("received", row.id(), "digest", digest));
            instances.begin("courtOrderReceived", Map.of("receivedOrder", row.id(), "area", order.area()));
        }
        return new Receipt("CO-" + row.id(), order.court(), order.courtReference(), row.receivedAt(), id.isEmpty());
    }

    /** Keeps the message as what was entered in its process, so that people, case and forms find it like any other answer. */
    public ReceivedOrder take(long id, Work work) {
        ReceivedOrder order = get(id);
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Submission.Shown> shown = new LinkedHashMap<>();
        put(answers, shown, "respondentName", "Respondent's full name", order.respondent().name());
        put(answers, shown, "respondentDateOfBirth", "Respondent's date of birth", order.respondent().dateOfBirth().toString());
        put(answers, shown, "respondentPncId", "Respondent's PNC number", order.respondent().pncId());
        put(answers, shown, "protectedPersonName", "Protected person's full name", order.protectedPerson().name());
        put(answers, shown, "protectedPersonDateOfBirth", "Protected person's date of birth", order.protectedPerson().dateOfBirth().toString());
        String schema = "{\"id\":\"" + FORM + "\"}";
        submissions.keep(new Submission(FORM, Events.digest(schema), null, work, clock.instant(), new Answers(answers), shown, Map.of()), schema);
        return order;
    }

    /** Enters the order as sent, to be compared with the sealed copy. */
    public void enter(long id, Work work) {
        ReceivedOrder order = get(id);
        int version = clauses.latestVersion(work.instrumentReference()) + 1;
        for (ReceivedOrder.Term term : order.clauses()) {
            int number = clauses.of(work.instrumentReference(), version).size() + 1;
            Map<String, Object> said = term.metres() == null ? Map.of() : Map.of("metres", term.metres());
            Clause clause = term.code() == null ? words.recognised(number, term.text(), said, work.caseReference())
                    : words.structured(number, term.code(), term.text(), said, work.caseReference());
            clauses.add(work.instrumentReference(), version, new Clause(number, clause.code(), clause.parameters(), clause.wording(), null,
                    term.until() == null ? null : term.until().plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant()));
        }
        String ends = order.until() != null ? "UNTIL_DATE" : order.untilEvent() != null ? "UNTIL_EVENT" : "FURTHER_ORDER";
        ordersMade.keep(new OrderMade(work.instrumentReference(), order.court(), order.courtName(), order.courtReference(), order.madeAt(),
                !order.withoutNotice(), order.respondentPresent(), ends, order.until(), order.untilEvent(), "none", null, null, version), work.by());
        jdbc.sql("update register.received_order set application_reference = ? where id = ?").params(work.instrumentReference(), id).update();
    }

    private ReceivedOrder get(long id) {
        return json.read(jdbc.sql("select payload from register.received_order where id = ?").param(id).query(String.class).single(), ReceivedOrder.class);
    }

    private Optional<Row> find(ReceivedOrder order) {
        return jdbc.sql("select id, digest, received_at from register.received_order where court = ? and court_reference = ?")
                .params(order.court(), order.courtReference()).query(Row.class).optional();
    }

    private boolean ordersMadeAlready(ReceivedOrder order) {
        return jdbc.sql("select exists (select 1 from register.order_made where court = ? and court_reference = ?)")
                .params(order.court(), order.courtReference()).query(Boolean.class).single();
    }


    private static void put(Map<String, Object> answers, Map<String, Submission.Shown> shown, String key, String label, String value) {
        if (value != null) {
            answers.put(key, value);
            shown.put(key, new Submission.Shown(label, value));
        }
    }
}
