package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.message.StaffAlerts;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A tag asked for, fitted and taken off by the provider, as hand-offs that a person or the provider confirms. */
@Service
public class Tags {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final WatchRegister watches;
    private final WatchTimes times;
    private final StaffAlerts alerts;
    private final Clock clock;

    Tags(JdbcClient jdbc, Submissions submissions, WatchRegister watches, WatchTimes times, StaffAlerts alerts, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.watches = watches;
        this.times = times;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Asks the provider to fit it; a repeated attempt finds it asked for. */
    public void request(Work work, long watch) {
        handOff(work, watch, "fit");
    }

    public void keepInstallation(Work work, long watch) {
        Answers installation = submissions.get("recordInstallation", work);
        installation.instant("tagFittedAt").ifPresent(at -> {
            confirm(work, watch, "fit", at, "recordInstallation");
            watches.fitted(watch, at);
        });
    }

    /** The provider reports the fitting; the hand-off is confirmed with it. */
    void reportedFitted(long watch, Report report, String by) {
        jdbc.sql("update register.hand_off set confirmed_by = ?, confirmed_at = ?, outside_reference = ? where idempotency_key = ? and confirmed_at is null")
                .params(by, Timestamp.from(report.occurredAt()), report.sourceReference(), key(watch, "fit")).update();
        watches.fitted(watch, report.occurredAt());
    }

    public void requestRemoval(Work work, long watch) {
        handOff(work, watch, "remove");
    }

    public void keepRemoval(Work work, long watch) {
        confirm(work, watch, "remove", submissions.get("confirmTagRemoval", work).instant("tagRemovedAt").orElseThrow(), "confirmTagRemoval");
        watches.fitted(watch, null);
    }

    /** The tag runs out soon and nobody has said whether more time is wanted. */
    public void alertEnding(Work work, long watch, String area) {
        alerts.send(work, "supervisor", area, "Electronic monitoring ends soon: is more time to be sought (s.44(10))?", times.tagEnds(watches.get(watch)),
                work.instrumentReference() + "/tag-ending/" + watch + "/" + times.tagEnds(watches.get(watch)));
    }

    private void handOff(Work work, long watch, String what) {
        jdbc.sql("""
                        insert into register.hand_off (idempotency_key, case_reference, instrument_reference, system, what, requested_at)
                        values (?, ?, ?, 'tagging provider', ?, ?) on conflict (idempotency_key) do nothing""")
                .params(key(watch, what), work.caseReference(), work.instrumentReference(), what + " tag, clause " + watches.get(watch).clauseNumber(),
                        Timestamp.from(clock.instant())).update();
    }

    private void confirm(Work work, long watch, String what, Instant at, String form) {
        jdbc.sql("update register.hand_off set confirmed_by = ?, confirmed_at = ?, outside_reference = ? where idempotency_key = ?")
                .params(submissions.submitter(form, work).orElseThrow(), Timestamp.from(at), submissions.get(form, work).text("providerReference").orElse(null),
                        key(watch, what)).update();
    }

    private static String key(long watch, String what) {
        return "watch-" + watch + "/" + what;
    }
}
