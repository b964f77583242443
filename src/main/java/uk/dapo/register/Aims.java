package uk.dapo.register;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.CourtSittings;
import uk.dapo.clock.LondonTime;

/**
 * What people aim for while a clock runs. A court sits set hours, so where one must sit it is not the limit but the last ordinary
 * sitting in time: a reminder that comes after that sitting comes too late.
 */
@Component
public class Aims {

    private final CourtSittings sittings;

    Aims(CourtSittings sittings) {
        this.sittings = sittings;
    }

    /** The last ordinary sitting that starts within the limit; the limit itself where no court need sit, or none sits in time. */
    public Instant of(RunningClock running) {
        ClockKind kind = ClockKind.byId(running.kind()).orElseThrow();
        // a hearing that ends the period is in time itself, whatever the period is (s.26(2)(b))
        boolean endedByHearing = running.inclusive() != kind.inclusive();
        if (endedByHearing || !kind.inCourt()) {
            return running.due();
        }
        return sittings.lastSittingBefore(LondonTime.atLondon(running.from()), LondonTime.atLondon(running.due()), running.inclusive())
                .map(ZonedDateTime::toInstant).orElse(running.due());
    }

    /** When a rung of the ladder is reached: so long before what is aimed for or, with a negative lead, so long after the limit. */
    public Instant rung(RunningClock running, Duration lead) {
        return (lead.isNegative() ? running.due() : of(running)).minus(lead);
    }
}
