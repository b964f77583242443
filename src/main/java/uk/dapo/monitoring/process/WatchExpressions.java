package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.engine.ModelBean;
import uk.dapo.monitoring.WatchTimes;
import uk.dapo.monitoring.WatchRegister;

/** What timers of watches ask: {@code ${watches.nextAt(execution)}}. The answer is the register's at that moment. */
@ModelBean
@Component("watches")
public class WatchExpressions {

    private final WatchRegister watches;
    private final WatchTimes times;

    WatchExpressions(WatchRegister watches, WatchTimes times) {
        this.watches = watches;
        this.times = times;
    }

    /** When the watch looks next: a visit, a report, a day to sign on. */
    public Date nextAt(VariableScope scope) {
        return Date.from(watches.get(WATCH.get(scope)).nextAt());
    }

    /** Whether it looks because its clause is over (s.38(4)). */
    public boolean over(VariableScope scope) {
        return times.over(watches.get(WATCH.get(scope)));
    }

    /** Whether the order ended before its last day to report was looked at. */
    public boolean dayLeft(VariableScope scope) {
        return times.dayLeft(watches.get(WATCH.get(scope)));
    }

    /** When the order is reviewed before its last day. */
    public Date reviewAt(VariableScope scope) {
        return Date.from(times.reviewAt(INSTRUMENT_REFERENCE.get(scope)));
    }

    /** When more time for a tag is thought about. */
    public Date extensionLook(VariableScope scope) {
        return Date.from(times.tagLook(watches.get(WATCH.get(scope)), "tagExtension"));
    }

    /** When a supervisor is told that nobody has answered. */
    public Date extensionReminder(VariableScope scope) {
        return Date.from(times.tagLook(watches.get(WATCH.get(scope)), "tagReminder"));
    }

    /** When the tag comes off (s.38(5), 44(10)). */
    public Date tagEnds(VariableScope scope) {
        return Date.from(times.tagEnds(watches.get(WATCH.get(scope))));
    }
}
