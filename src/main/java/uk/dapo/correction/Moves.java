package uk.dapo.correction;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Clocks;
import uk.dapo.register.RunningClock;

/** Says what a corrected time would do to a clock, before anything is done. */
@Component
class Moves {

    private final Clocks clocks;
    private final Clock clock;

    Moves(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The clock started from another time. */
    String startedAt(RunningClock running, Instant from) {
        Instant due = clocks.foresee(running, from);
        String line = "%s: from %s **to %s**".formatted(ClockKind.byId(running.kind()).orElseThrow().label(), say(running.due()), say(due));
        if (running.closedAt() != null) {
            return line + judged(running, due, running.metAt());
        }
        return line + (due.isBefore(clock.instant()) ? " (**over at once**)" : "");
    }

    /** What closed the clock happened at another time. */
    String metAt(RunningClock running, Instant at) {
        return "%s: limit %s%s".formatted(ClockKind.byId(running.kind()).orElseThrow().label(), say(running.due()), judged(running, running.due(), at));
    }

    static String say(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant));
    }

    private static String judged(RunningClock running, Instant due, Instant metAt) {
        if (metAt == null) {
            return ", which no longer runs";
        }
        boolean inTime = running.inclusive() ? !metAt.isAfter(due) : metAt.isBefore(due);
        return inTime ? ": met in time" : ": **met late**";
    }
}
