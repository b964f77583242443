package uk.dapo.escalation;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Clocks;
import uk.dapo.register.Work;

/** Looks at a running clock when a rung of the ladder is reached. */
@Service
public class ClockWatch {

    private final Clocks clocks;
    private final Clock clock;

    ClockWatch(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Whether the clock is still open; past its limit it is marked missed, once. */
    public boolean stillOpen(Work work, ClockKind kind) {
        return clocks.open(kind, work.instrumentReference()).map(running -> {
            if (!running.allows(clock.instant())) {
                clocks.missed(running, work.by());
            }
            return true;
        }).orElse(false);
    }
}
