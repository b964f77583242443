package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an order said at any moment. Each version is in effect from a moment until the next (s.44); a correction is another text of a
 * version and takes its place; the last version of an order that was ended has no clauses. Versions and clauses are only ever added.
 */
@Component
public class OrderHistory {

    /** A version as it counts today. {@code version} is where its clauses are, {@code slot} the version it corrects, else itself. */
    public record Version(int version, int slot, Instant from, Instant until, String cause, String changeOf) {
    }

    /** What an order said at a moment; {@code version} is null before it took effect. {@code clauses} are those that bound then. */
    public record Standing(String order, Instant at, boolean inForce, Version version, List<Clause> clauses) {
    }

    /** How a version says that it ends the order. */
    public static final String ENDED = "ended";
    /** How a version says that it waits for an earlier order to end (s.38(2)). */
    public static final String WAITING = "waiting";
    private static final Set<String> NOT_IN_FORCE = Set.of(ENDED, WAITING);

    private final JdbcClient jdbc;
    private final Clauses clauses;
    private final Clock clock;

    OrderHistory(JdbcClient jdbc, Clauses clauses, Clock clock) {
        this.jdbc = jdbc;
        this.clauses = clauses;
        this.clock = clock;
    }

    /**
     * Adds the next version.
     *
     * @param until    when its term is over, or null while no date ends it
     * @param changeOf the variation or appeal it comes from, or null
     * @return its number
     */
    public int add(String order, String cause, Instant from, Instant until, String changeOf, List<Clause> terms, String by) {
        return add(order, cause, null, from, until, changeOf, terms, by);
    }

    /** Adds another text of a version, which from now on is the one that counts. */
    public int correct(String order, Version wrong, Instant from, Instant until, List<Clause> terms, String by) {
        return add(order, "corrected", wrong.slot(), from, until, wrong.changeOf(), terms, by);
    }

    private int add(String order, String cause, Integer corrects, Instant from, Instant until, String changeOf, List<Clause> terms, String by) {
        int number = jdbc.sql("select greatest(coalesce((select max(version) from register.order_version where order_reference = :ref), 0), "
                        + "coalesce((select max(version) from register.clause where instrument_reference = :ref), 0)) + 1")
                .param("ref", order).query(Integer.class).single();
        jdbc.sql("""
                        insert into register.order_version (order_reference, version, from_at, cause, recorded_by, recorded_at, corrects, until_at, change_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(order, number, Timestamp.from(from), cause, by, Timestamp.from(clock.instant()), corrects, until == null ? null : Timestamp.from(until),
                        changeOf).update();
        terms.forEach(clause -> clauses.add(order, number, clause));
        return number;
    }

    /** The versions as they count today, in the order in which they took effect. */
    public List<Version> versions(String order) {
        return jdbc.sql("""
                        select distinct on (coalesce(v.corrects, v.version)) v.version, coalesce(v.corrects, v.version) as slot, v.from_at as "from",
                          v.until_at as until, coalesce(w.cause, v.cause) as cause, v.change_of
                        from register.order_version v left join register.order_version w on w.order_reference = v.order_reference and w.version = v.corrects
                        where v.order_reference = ? order by coalesce(v.corrects, v.version), v.version desc""")
                .param(order).query(Version.class).list().stream()
                .sorted(Comparator.comparing(Version::from).thenComparing(Version::slot)).toList();
    }

    /** What the order said at a moment. */
    public Standing at(String order, Instant at) {
        Optional<Version> then = versions(order).stream().filter(version -> !version.from().isAfter(at)).reduce((before, after) -> after);
        boolean inForce = then.filter(version -> !NOT_IN_FORCE.contains(version.cause()))
                .filter(version -> version.until() == null || at.isBefore(version.until())).isPresent();
        return new Standing(order, at, inForce, then.orElse(null), inForce ? clauses.of(order, then.get().version()).stream()
                .filter(clause -> (clause.from() == null || !clause.from().isAfter(at)) && (clause.until() == null || at.isBefore(clause.until()))).toList() : List.of());
    }

    /** The clauses of the version that took effect last, whether or not the order still runs. */
    public List<Clause> newest(String order) {
        return versions(order).stream().filter(version -> !version.cause().equals(ENDED)).reduce((before, after) -> after)
                .map(version -> clauses.of(order, version.version())).orElseGet(() -> clauses.latest(order));
    }

    /** Says that the order ended at a moment, unless a version says so already. */
    public void end(String order, Instant at, String changeOf, String by) {
        if (versions(order).stream().noneMatch(version -> version.cause().equals(ENDED))) {
            add(order, ENDED, at, null, changeOf, List.of(), by);
        }
    }

    /** When it ended, if a version says so. */
    public Optional<Instant> endedAt(String order) {
        return versions(order).stream().filter(version -> version.cause().equals(ENDED)).map(Version::from).findFirst();
    }
}
