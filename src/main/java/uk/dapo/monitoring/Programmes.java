package uk.dapo.monitoring;

import java.time.Clock;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What the responsible person of a programme or support answers when asked (s.36(5)(b)-(c)). */
@Service
public class Programmes {

    private final Submissions submissions;
    private final ReportIntake reports;
    private final WatchRegister watches;
    private final WatchTimes times;
    private final Clock clock;

    Programmes(Submissions submissions, ReportIntake reports, WatchRegister watches, WatchTimes times, Clock clock) {
        this.submissions = submissions;
        this.reports = reports;
        this.watches = watches;
        this.times = times;
        this.clock = clock;
    }

    /** Takes the answer in like any other report; no answer is asked for again. */
    public ReportIntake.Received keep(Work work, long watchId) {
        Answers answer = submissions.get("askForReport", work);
        WatchRegister.Watch watch = watches.get(watchId);
        if (answer.is("reportKind", "noAnswer")) {
            watches.lookNext(watchId, times.again(watch));
            return ReportIntake.Received.only(0, "NOTHING", null);
        }
        watches.lookNext(watchId, times.next(watch, clock.instant()));
        return reports.receive(new Report("responsible person", "watch " + watchId + ", asked " + clock.instant(), watch.orderReference(),
                watch.clauseNumber().toString(), answer.day("reportedOn").orElseThrow().atTime(LocalTime.NOON).atZone(LondonTime.ZONE).toInstant(),
                answer.required("reportKind"), answer.text("reportDetail").orElse(null)), work.by());
    }
}
