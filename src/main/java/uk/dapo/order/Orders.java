package uk.dapo.order;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Clocks;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderHistory;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrdersMade;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The life of an order on the register: made, served, on the police record, ended. */
@Service
public class Orders {

    private static final Duration NEAR = Duration.ofDays(28);

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Submissions submissions;
    private final OrdersMade ordersMade;
    private final OrderHistory history;
    private final Clauses clauses;
    private final Clocks clocks;
    private final Clock clock;

    Orders(JdbcClient jdbc, Instruments instruments, Submissions submissions, OrdersMade ordersMade, OrderHistory history, Clauses clauses, Clocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.submissions = submissions;
        this.ordersMade = ordersMade;
        this.history = history;
        this.clauses = clauses;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Registers an order as the court made it, by whichever route, and gives its reference. It is in effect from its making
     * (s.38(1)), or waits for an earlier one to end (s.38(2)).
     */
    public String register(Work work) {
        OrderMade made = ordersMade.get(work.follows());
        boolean waits = "AFTER".equals(made.relation()) && instruments.get(made.earlierOrder()).state().equals("IN_FORCE");
        String order = instruments.open(Instrument.Kind.ORDER, work.caseReference(), work.follows(), waits ? "WAITING" : "IN_FORCE", work.instanceId(), work.by()).reference();
        jdbc.sql("""
                        insert into register.protection_order (reference, court, court_name, court_reference, made_at, made_on_notice, respondent_present, term,
                          until_day, until_event, relation, earlier_order, other_regime) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(order, made.court(), made.courtName(), made.courtReference(), Timestamp.from(made.madeAt()), made.onNotice(), made.respondentPresent(),
                        made.term(), made.untilDay() == null ? null : Date.valueOf(made.untilDay()), made.untilEvent(), made.relation(), made.earlierOrder(),
                        made.otherRegime()).update();
        Instant until = made.untilDay() == null ? null : ClauseEnd.after(made.untilDay());
        history.add(order, waits ? OrderHistory.WAITING : "made", made.madeAt(), until, null, clauses.latest(work.follows()).stream()
                .map(clause -> new Clause(clause.number(), clause.code(), clause.parameters(), clause.wording(), made.madeAt(), ClauseEnd.of(clause, made.madeAt(), until))).toList(), work.by());
        return order;
    }

    /** How the order ends: UNTIL_DATE, UNTIL_EVENT or FURTHER_ORDER (s.38(3)). */
    public String term(String reference) {
        return jdbc.sql("select term from register.protection_order where reference = ?").param(reference).query(String.class).single();
    }

    /** When the order's term is over: the end of its last day, which counts in full. */
    public Instant endsAt(String reference) {
        return ClauseEnd.after(jdbc.sql("select until_day from register.protection_order where reference = ?").param(reference).query(LocalDate.class).single());
    }

    /** When its end comes near: 28 days before, or when half of a shorter term is over. Local policy, not law. */
    public Instant endIsNearAt(String reference) {
        Instant end = endsAt(reference);
        Instant made = jdbc.sql("select made_at from register.protection_order where reference = ?").param(reference).query(Timestamp.class).single().toInstant();
        Duration half = Duration.between(made, end).dividedBy(2);
        return end.minus(half.compareTo(NEAR) < 0 ? half : NEAR);
    }

    /** Records how and when the respondent was served, or told in court. */
    public void served(Work work) {
        Answers service = submissions.get("serveOrder", work);
        jdbc.sql("update register.protection_order set served_by = ?, served_at = ?, service_method = ? where reference = ?")
                .params(submissions.submitter("serveOrder", work).orElseThrow(), Timestamp.from(service.instant("orderServedAt").orElseThrow()),
                        service.required("orderServiceMethod"), work.instrumentReference()).update();
    }

    /** Hands the order over to the police record, once: a repeated attempt finds it handed over. A person confirms it. */
    public void requestRegistration(Work work) {
        jdbc.sql("""
                        insert into register.hand_off (idempotency_key, case_reference, instrument_reference, system, what, requested_at)
                        values (?, ?, ?, 'police record', 'order made', ?) on conflict (idempotency_key) do nothing""")
                .params(work.instrumentReference() + "/registration", work.caseReference(), work.instrumentReference(), Timestamp.from(clock.instant())).update();
    }

    /** A person has confirmed the order on the police record. */
    public void registered(Work work) {
        Answers confirmation = submissions.get("confirmRegistration", work);
        Timestamp at = Timestamp.from(confirmation.instant("registeredAt").orElseThrow());
        String by = submissions.submitter("confirmRegistration", work).orElseThrow();
        jdbc.sql("update register.hand_off set confirmed_by = ?, confirmed_at = ?, outside_reference = ? where idempotency_key = ?")
                .params(by, at, confirmation.required("policeRecordReference"), work.instrumentReference() + "/registration").update();
        jdbc.sql("update register.protection_order set registered_by = ?, registered_at = ? where reference = ?")
                .params(by, at, work.instrumentReference()).update();
    }

    /** Ends the order, EXPIRED or DISCHARGED, as of when a court or an event ended it, else now; stops what still runs on it. */
    public void end(Work work, String as) {
        Instant at = history.endedAt(work.instrumentReference())
                .or(() -> submissions.newest("recordEndingEvent", work).flatMap(event -> event.instant("endingEventAt"))).orElseGet(clock::instant);
        history.end(work.instrumentReference(), at, null, work.by());
        jdbc.sql("update register.protection_order set ended_at = ?, end_reason = ? where reference = ?")
                .params(Timestamp.from(at), as, work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), as, work.by(), "IN_FORCE", "WAITING");
        clocks.open(work.caseReference()).stream().filter(running -> running.instrumentReference().equals(work.instrumentReference()))
                .forEach(running -> clocks.stop(running, "order ended", work.by()));
    }
}
