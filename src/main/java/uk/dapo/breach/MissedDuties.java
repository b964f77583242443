package uk.dapo.breach;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Clocks;
import uk.dapo.register.RunningClock;

/** Duties to notify whose three days are over: after the order was made, or after a later change (s.41(2), (4)-(6), (9)). */
@Component
class MissedDuties {

    private static final List<ClockKind> DUTIES = List.of(ClockKind.NOTIFICATION, ClockKind.NOTIFICATION_NEW_NAME, ClockKind.NOTIFICATION_NEW_ADDRESS,
            ClockKind.NOTIFICATION_NO_ADDRESS, ClockKind.NOTIFICATION_OTHER_REGIME_ENDED);

    private final Clocks clocks;
    private final Clock clock;

    MissedDuties(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The duty of an order that was missed last. */
    Optional<RunningClock> newest(String order) {
        return DUTIES.stream().flatMap(kind -> missed(kind, order).stream()).max(Comparator.comparing(RunningClock::due));
    }

    /** The duty of this kind that was missed last. */
    Optional<RunningClock> newest(String order, String kind) {
        return duty(kind).flatMap(known -> missed(known, order));
    }

    /** The duty that a report names as its source, where a system reports that it was missed. */
    static Optional<ClockKind> duty(String source) {
        return ClockKind.byId(source).filter(DUTIES::contains);
    }

    /** The same in words. */
    static Optional<String> words(String source) {
        return duty(source).map(duty -> "missed duty: " + duty.label());
    }

    private Optional<RunningClock> missed(ClockKind kind, String order) {
        return clocks.newest(kind, order).filter(duty -> !duty.due().isAfter(clock.instant()));
    }
}
