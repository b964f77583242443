package uk.dapo.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    InForceThen(JdbcClient jdbc, Clauses clauses) {
        this.jdbc = jdbc;
        this.clauses = clauses;
    }

    /** How long a notice or an order was in force; nothing for one that was never given or made. */
    public Optional<Span> span(String reference) {
        return jdbc.sql(SPANS + " and i.reference = ?").param(reference).query(Span.class).optional();
    }

    /** Of a case, oldest first. */
    public List<Span> of(String caseReference) {
        return jdbc.sql(SPANS + " and i.case_reference = ? order by 5").param(caseReference).query(Span.class).list();
    }

    /** Against any of these people, oldest first. */
    public List<Span> against(Collection<Long> respondents) {
        return jdbc.sql(SPANS + " and c.respondent_id = any(?) order by 5").param(respondents.toArray(Long[]::new)).query(Span.class).list();
    }

    /** The version that counts for a moment: the newest of those in effect then, so that a corrected one counts for the past too. */
    public int version(String reference, Instant at) {
        return jdbc.sql("select max(version) from register.order_version where order_reference = ? and from_at <= ?")
                .params(reference, java.sql.Timestamp.from(at)).query(Integer.class).optional().orElseGet(() -> clauses.latestVersion(reference));
    }

    /** The clauses that ran at a moment, by number. */
    public List<Clause> clauses(String reference, Instant at) {
        return clauses.of(reference, version(reference, at)).stream().filter(clause -> (clause.from() == null || !at.isBefore(clause.from()))
                && (clause.until() == null || at.isBefore(clause.until()))).toList();
    }
}
