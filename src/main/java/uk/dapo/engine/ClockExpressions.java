package uk.dapo.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.register.Aims;
import uk.dapo.register.Clocks;
import uk.dapo.register.RunningClock;

/**
 * What timers and due dates in models ask: {@code ${clocks.due(execution, 'hearing-after-notice')}}. The answer is the
 * register's clock of that kind, never a copy.
 */
@ModelBean
@Component("clocks")
public class ClockExpressions {

    private final Clocks clocks;
    private final Aims aims;
    private final StatutoryClocks statutory;
    private final Clock clock;

    ClockExpressions(Clocks clocks, Aims aims, StatutoryClocks statutory, Clock clock) {
        this.clocks = clocks;
        this.aims = aims;
        this.statutory = statutory;
        this.clock = clock;
    }

    /** When the newest clock of a kind runs out for the instrument of this instance, or one it came from. */
    public Date due(VariableScope scope, String kind) {
        return Date.from(running(scope, kind).due());
    }

    /**
     * A time before what the clock's people aim for, such as 'PT8H' (where a court must sit, the last sitting in time), or after
     * the limit, '-PT1M'; never earlier than now.
     */
    public Date before(VariableScope scope, String kind, String lead) {
        Instant at = aims.rung(running(scope, kind), Duration.parse(lead));
        return Date.from(at.isBefore(clock.instant()) ? clock.instant() : at);
    }

    /** When a period of this kind would be used up if it began now. */
    public Date fromNow(String kind) {
        return Date.from(statutory.due(kind(kind), clock.instant().atZone(LondonTime.ZONE)).due().toInstant());
    }

    /** A working time from now, such as 'PT2H': how soon a step should be done where no statutory clock runs. */
    public Date in(String duration) {
        return Date.from(clock.instant().plus(Duration.parse(duration)));
    }

    /** The earlier of a working time from now and the statutory clock, if one runs: the last sitting in time while that is still to come. */
    public Date in(VariableScope scope, String duration, String kind) {
        Instant now = clock.instant();
        Instant soon = now.plus(Duration.parse(duration));
        return Date.from(CaseVariables.INSTRUMENT_REFERENCE.find(scope)
                .flatMap(instrument -> clocks.open(kind(kind), instrument))
                .map(running -> aims.of(running).isAfter(now) ? aims.of(running) : running.due())
                .filter(due -> due.isBefore(soon)).orElse(soon));
    }

    static ClockKind kind(String id) {
        return ClockKind.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no clock of kind " + id));
    }

    private RunningClock running(VariableScope scope, String kind) {
        String instrument = CaseVariables.INSTRUMENT_REFERENCE.get(scope);
        return clocks.newest(kind(kind), instrument)
                .orElseThrow(() -> new IllegalStateException("No clock " + kind + " was started for " + instrument));
    }
}
