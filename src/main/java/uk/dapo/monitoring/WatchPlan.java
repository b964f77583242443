package uk.dapo.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.dapo.monitoring.WatchRegister.Watch;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.OrderHistory;

/** Brings the watches of an order in line with the version it is in: those of conditions that are gone end, new conditions get one. */
@Service
public class WatchPlan {

    /** What every order brings without a clause, by the names the table knows. */
    static final String NOTIFY = "NOTIFY";
    static final String COMPLIANCE = "COMPLIANCE";
    static final String EXPIRY = "EXPIRY";

    /** A condition that has no watch; {@code clauseNumber} is null for what no clause says. */
    public record Condition(String code, Integer clauseNumber) {
    }

    /** The watches whose condition is gone, and those whose condition goes on, perhaps otherwise. */
    public record Settled(List<Long> ended, List<Long> varied) {
    }

    private final WatchRegister watches;
    private final WatchTimes times;
    private final Clauses clauses;
    private final OrderHistory history;
    private final Clock clock;

    WatchPlan(WatchRegister watches, WatchTimes times, Clauses clauses, OrderHistory history, Clock clock) {
        this.watches = watches;
        this.times = times;
        this.clauses = clauses;
        this.history = history;
        this.clock = clock;
    }

    /** Closes the watches whose condition is no more, and carries the others over to the order as it stands. */
    public Settled settle(String order, String by) {
        Settled settled = new Settled(new ArrayList<>(), new ArrayList<>());
        List<Clause> live = new ArrayList<>(live(order));
        for (Watch watch : watches.running(order)) {
            if (watch.clauseNumber() == null) {
                if (watch.code().equals(EXPIRY) && times.orderEnds(order).isEmpty()) {
                    watches.close(watch.id(), "condition ended", by);
                    settled.ended().add(watch.id());
                }
                continue;
            }
            Optional<Clause> same = live.stream().filter(clause -> clause.code().equals(watch.code()))
                    .min((one, other) -> Boolean.compare(other.number() == watch.clauseNumber(), one.number() == watch.clauseNumber()));
            if (same.isEmpty()) {
                watches.close(watch.id(), "condition ended", by);
                settled.ended().add(watch.id());
            } else {
                live.remove(same.get());
                carryOn(watch, same.get());
                settled.varied().add(watch.id());
            }
        }
        return settled;
    }

    /** Ends what is watched here of an order that another force looks after (s.42(2)); a duty to notify that runs already is seen through. */
    public List<Long> handOver(String order, String by) {
        List<Long> ended = watches.running(order).stream().filter(watch -> !watch.code().equals(NOTIFY)).map(Watch::id).toList();
        ended.forEach(watch -> watches.close(watch, WatchRegister.HANDED_OVER, by));
        return ended;
    }

    /** A condition of the order as it stands that nobody watches yet. */
    public Optional<Condition> next(String order) {
        List<Watch> running = watches.running(order);
        Stream<Condition> everyOrder = Stream.of(new Condition(NOTIFY, null), new Condition(COMPLIANCE, null), new Condition(EXPIRY, null))
                .filter(condition -> condition.code().equals(NOTIFY) ? !watches.ever(order, NOTIFY) : !waits(order))
                .filter(condition -> !condition.code().equals(EXPIRY) || times.orderEnds(order).isPresent());
        return Stream.concat(everyOrder, live(order).stream().map(clause -> new Condition(clause.code(), clause.number())))
                .filter(condition -> running.stream().noneMatch(watch -> watch.code().equals(condition.code())
                        && Objects.equals(watch.clauseNumber(), condition.clauseNumber()))).findFirst();
    }

    /** Opens the watch that the table names for a condition. */
    public long open(String order, Condition condition, String kind, String by) {
        Instant first = live(order).stream().filter(clause -> Objects.equals(clause.number(), condition.clauseNumber())).findFirst()
                .map(clause -> times.first(order, kind, clause, watches.handedOver(order))).orElse(null);
        long watch = watches.open(order, kind, condition.code(), condition.clauseNumber(), clauses.latestVersion(order), first, by);
        watches.fittedBefore(order, condition.code(), condition.clauseNumber()).ifPresent(at -> watches.fitted(watch, at));
        return watch;
    }

    private void carryOn(Watch watch, Clause clause) {
        watches.carryOn(watch, clause.number(), clauses.latestVersion(watch.orderReference()));
        if (watch.kind().equals("SIGN_ON")) {
            watches.lookNext(watch.id(), times.next(watches.get(watch.id()), clock.instant()));
        }
    }

    /** An order that begins when an earlier one ends (s.38(2)) has nothing to be watched before. */
    private boolean waits(String order) {
        return history.versions(order).stream().reduce((before, after) -> after).filter(newest -> newest.cause().equals(OrderHistory.WAITING)).isPresent();
    }

    private List<Clause> live(String order) {
        if (waits(order)) {
            return List.of();
        }
        Instant now = clock.instant();
        return history.newest(order).stream().filter(clause -> clause.until() == null || clause.until().isAfter(now)).toList();
    }
}
