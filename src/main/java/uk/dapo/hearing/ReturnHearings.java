package uk.dapo.hearing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderChanges;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Hearings owed to a respondent about whom a court decided without notice: an order (s.34(4)) or its variation (s.44(7)). */
@Service
public class ReturnHearings {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Clocks clocks;
    private final Instruments instruments;
    private final OrderChanges changes;
    private final Clock clock;

    ReturnHearings(JdbcClient jdbc, Submissions submissions, Clocks clocks, Instruments instruments, OrderChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.clocks = clocks;
        this.instruments = instruments;
        this.changes = changes;
        this.clock = clock;
    }

    /** Starts the safety net: the Act says as soon as just and convenient, and gives no number. */
    public void start(Work work) {
        Instant from = jdbc.sql("""
                        select coalesce((select made_at from register.protection_order where reference = :ref),
                          (select decided_at from register.variation where reference = :ref))""").param("ref", work.instrumentReference())
                .query(Timestamp.class).single().toInstant();
        clocks.start(ClockKind.RETURN_HEARING_SAFETY_NET, work.instrumentReference(), "decided-without-notice", from, work.by());
    }

    /** The safety net while no hearing was held. */
    Optional<RunningClock> limit(String reference) {
        return clocks.open(ClockKind.RETURN_HEARING_SAFETY_NET, reference);
    }

    /** Keeps a listing. */
    public void list(Work work) {
        Answers listing = submissions.get("listReturnHearing", work);
        jdbc.sql("""
                        insert into register.return_hearing (instrument_reference, number, court, hearing_at, listing_reference, late_reason, listed_by, listed_at)
                        values (:ref, (select count(*) + 1 from register.return_hearing where instrument_reference = :ref), :court, :at, :listing, :late, :by, :now)""")
                .param("ref", work.instrumentReference()).param("court", listing.required("returnCourt"))
                .param("at", Timestamp.from(listing.instant("returnHearingAt").orElseThrow())).param("listing", listing.text("listingReference").orElse(null))
                .param("late", listing.text("returnLateReason").orElse(null)).param("by", work.by()).param("now", Timestamp.from(clock.instant())).update();
    }

    /** When the newest listing sits. */
    public Instant at(String reference) {
        return jdbc.sql("select hearing_at from register.return_hearing where instrument_reference = ? order by number desc limit 1")
                .param(reference).query(Timestamp.class).single().toInstant();
    }

    /** Keeps the result. The safety net is met once the respondent could be heard, not by an adjournment. */
    public void result(Work work) {
        Answers result = submissions.get("recordReturnHearing", work);
        Answers told = submissions.get("giveReturnNotice", work);
        Instant heldAt = result.instant("returnHeldAt").orElseThrow();
        jdbc.sql("""
                        update register.return_hearing set notice_method = ?, notice_given_at = ?, outcome = ?, held_at = ?, respondent_heard = ?, recorded_by = ?
                        where instrument_reference = ? and number = (select max(number) from register.return_hearing where instrument_reference = ?)""")
                .params(told.required("returnNoticeMethod"), told.instant("returnNoticeAt").map(Timestamp::from).orElse(null), result.required("returnOutcome"),
                        Timestamp.from(heldAt), result.is("respondentHeard"), work.by(), work.instrumentReference(), work.instrumentReference()).update();
        if (!result.is("returnOutcome", "adjourned")) {
            limit(work.instrumentReference()).ifPresent(limit -> clocks.met(limit, heldAt, work.by()));
        }
    }

    /** Keeps that the court changed the order at this hearing; gives the change. */
    public long change(Work work) {
        Answers result = submissions.get("recordReturnHearing", work);
        return changes.open(order(work), work.instrumentReference(), result.required("returnOutcome"), result.instant("returnHeldAt").orElseThrow(), true, work.by());
    }

    /** The order this is about. */
    public String order(Work work) {
        return instruments.lineage(work.instrumentReference()).stream().filter(reference -> instruments.get(reference).kind() == Instrument.Kind.ORDER).findFirst().orElseThrow();
    }

    /** The order is over, and nobody is owed a hearing any more. */
    public void stop(Work work) {
        limit(work.instrumentReference()).ifPresent(limit -> clocks.stop(limit, "order ended", work.by()));
    }

    /** The hearings so far, for forms. */
    String shown(String reference) {
        return jdbc.sql("""
                        select h.number, h.hearing_at, c.name, h.outcome from register.return_hearing h join register.court c on c.id = h.court
                        where instrument_reference = ? order by number""").param(reference)
                .query((row, n) -> "%d. %s, %s%s".formatted(row.getInt(1), LondonTime.say(LondonTime.atLondon(row.getTimestamp(2).toInstant())), row.getString(3),
                        row.getString(4) == null ? "" : ": " + row.getString(4))).list().stream().collect(Collectors.joining("\n"));
    }
}
