package uk.dapo.monitoring;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Work;

/** Days to report at a police station that pass without a report. */
@Service
public class SignOns {

    private final ReportIntake reports;
    private final WatchRegister watches;
    private final WatchTimes times;

    SignOns(ReportIntake reports, WatchRegister watches, WatchTimes times) {
        this.reports = reports;
        this.watches = watches;
        this.times = times;
    }

    /** Nobody entered that the respondent came: taken in like any other report. */
    public ReportIntake.Received missed(Work work, long watchId) {
        WatchRegister.Watch watch = watches.get(watchId);
        LocalDate day = times.missedDay(watch);
        ReportIntake.Received received = reports.receive(new Report("sign-on watch", "watch " + watchId + ", " + day, watch.orderReference(), watch.clauseNumber().toString(),
                day.atTime(LocalTime.of(23, 59)).atZone(LondonTime.ZONE).toInstant(), ReportKind.SIGN_ON_MISSED.id(), null), work.by());
        watches.lookNext(watchId, times.next(watch, day.atStartOfDay(LondonTime.ZONE).toInstant()));
        return received;
    }
}
