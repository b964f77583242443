package uk.dapo.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was in force at a moment that may lie in the past: which notices and orders, and which of their clauses, by the version of then. */
@Component
public class InForceThen {

    /** How long a notice or an order has been, or was, in force: from its giving or making; {@code until} is null while nothing ends it. */
    public record Span(String reference, Instrument.Kind kind, String caseReference, String area, Instant from, Instant until) {

        public boolean covers(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    private static final String SPANS = """
            select i.reference, i.kind, i.case_reference, i.area, coalesce(n.served_at, o.made_at) as "from",
                   -- a notice lasts until its application is determined or withdrawn (s.25(2)(d)), however late that is recorded
                   least(n.ended_at, (select min(h.held_at) from register.hearing h join register.instrument a on a.reference = h.application_reference
                                      where a.follows = n.reference and h.outcome <> 'adjourned'),
                         o.ended_at, (o.until_day + 1)::timestamp at time zone 'Europe/London') as until
            from register.instrument i join register.protection_case c on c.reference = i.case_reference
              left join register.notice n on n.reference = i.reference
              left join register.protection_order o on o.reference = i.reference
            where coalesce(n.served_at, o.made_at) is not null""";

    private final JdbcClient jdbc;
    private final Clauses clauses;
    private final OrderHistory history;

    InForceThen(JdbcClient jdbc, Clauses clauses, OrderHistory history) {
        this.jdbc = jdbc;
        this.clauses = clauses;
        this.history = history;
    }

    /** How long a notice or an order was in force; nothing for one that was never given or made, or still waits. */
    public Optional<Span> span(String reference) {
        return spans(jdbc.sql(SPANS + " and i.reference = ?").param(reference)).findFirst();
    }

    /** Of a case, oldest first. */
    public List<Span> of(String caseReference) {
        return spans(jdbc.sql(SPANS + " and i.case_reference = ? order by 5").param(caseReference)).toList();
    }

    /** Against any of these people, oldest first. */
    public List<Span> against(Collection<Long> respondents) {
        return spans(jdbc.sql(SPANS + " and c.respondent_id = any(?) order by 5").param(respondents.toArray(Long[]::new))).toList();
    }

    private Stream<Span> spans(JdbcClient.StatementSpec query) {
        return query.query(Span.class).list().stream().flatMap(span -> (span.kind() == Instrument.Kind.ORDER ? effective(span) : Optional.of(span)).stream());
    }

    /** An order that waits for an earlier one begins with it ending (s.38(2)), and what it says of its end is its newest version's word. */
    private Optional<Span> effective(Span made) {
        List<OrderHistory.Version> versions = history.versions(made.reference());
        List<OrderHistory.Version> running = versions.stream().filter(version -> !List.of(OrderHistory.WAITING, OrderHistory.ENDED).contains(version.cause())).toList();
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Instant term = running.get(running.size() - 1).until();
        Instant until = history.endedAt(made.reference()).filter(ended -> term == null || ended.isBefore(term)).orElse(term);
        return Optional.of(new Span(made.reference(), made.kind(), made.caseReference(), made.area(), running.get(0).from(), until));
    }

    /** The version that counts for a moment. */
    public int version(String reference, Instant at) {
        return isOrder(reference) ? history.at(reference, at).version().version() : clauses.latestVersion(reference);
    }

    /** The clauses that ran at a moment, by number. */
    public List<Clause> clauses(String reference, Instant at) {
        return isOrder(reference) ? history.at(reference, at).clauses() : clauses.latest(reference);
    }

    private boolean isOrder(String reference) {
        return span(reference).filter(span -> span.kind() == Instrument.Kind.ORDER).isPresent();
    }
}
