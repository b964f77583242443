package uk.dapo.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Aims;
import uk.dapo.register.Clocks;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Work;

/** Looks at a running clock when a rung of the ladder is reached. */
@Service
public class ClockWatch {

    private final Clocks clocks;
    private final Aims aims;
    private final Clock clock;

    ClockWatch(Clocks clocks, Aims aims, Clock clock) {
        this.clocks = clocks;
        this.aims = aims;
        this.clock = clock;
    }

    /** Looks at the clock: past its limit it is marked missed, once. Empty when it is closed. */
    public Optional<RunningClock> look(Work work, ClockKind kind) {
        Optional<RunningClock> open = clocks.open(kind, work.instrumentReference());
        open.filter(running -> running.missedAt() == null && !running.allows(clock.instant())).ifPresent(running -> clocks.missed(running, work.by()));
        return open;
    }

    /** Whether the time of a rung has come, as the limit stands now. */
    public boolean rungIsDue(RunningClock running, Duration lead) {
        // timers know no finer than a millisecond
        return !clock.instant().isBefore(aims.rung(running, lead).truncatedTo(ChronoUnit.MILLIS));
    }
}
