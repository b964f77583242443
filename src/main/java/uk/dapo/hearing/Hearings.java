package uk.dapo.hearing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.Replan;
import uk.dapo.register.Answers;
import uk.dapo.register.Clauses;
import uk.dapo.register.Clocks;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrdersMade;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The sittings of an application on the register. */
@Service
public class Hearings {

    /** Version of an application's clauses that holds what the court made, where it amended the draft. */
    static final int MADE = 2;

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Clocks clocks;
    private final Clauses clauses;
    private final CourtClauses courtClauses;
    private final OrdersMade ordersMade;
    private final Replan replan;
    private final Clock clock;

    Hearings(JdbcClient jdbc, Submissions submissions, Clocks clocks, Clauses clauses, CourtClauses courtClauses, OrdersMade ordersMade, Replan replan, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.clocks = clocks;
        this.clauses = clauses;
        this.courtClauses = courtClauses;
        this.ordersMade = ordersMade;
        this.replan = replan;
        this.clock = clock;
    }

    /**
     * Keeps a listing. A sitting listed again before it was heard replaces nothing: both stay on the register. Who is held for breach
     * of the notice is brought before the court at this hearing, if it comes before their 24 hours are over (s.26(2)(b)).
     */
    public void list(Work work) {
        Answers listing = submissions.get("listHearing", work);
        jdbc.sql("""
                        insert into register.hearing (application_reference, number, court, hearing_at, listing_reference, late_reason, listed_by, listed_at)
                        values (:ref, (select count(*) + 1 from register.hearing where application_reference = :ref), :court, :at, :listing, :late, :by, :now)""")
                .param("ref", work.instrumentReference()).param("court", listing.required("court"))
                .param("at", Timestamp.from(listing.instant("hearingAt").orElseThrow())).param("listing", listing.text("listingReference").orElse(null))
                .param("late", listing.text("lateReason").orElse(null)).param("by", work.by()).param("now", Timestamp.from(clock.instant())).update();
        replan.clocks(clocks.heardAt(work.instrumentReference(), listing.instant("hearingAt").orElseThrow(), work.by()));
    }

    /** The 48 hours of s.29(2), while no hearing has met them; none for an application without a notice. */
    public Optional<RunningClock> limit(String applicationReference) {
        return clocks.open(ClockKind.HEARING_AFTER_NOTICE, applicationReference);
    }

    /** Whether a court serves another area than the application's; a court of no one area serves all. */
    boolean courtOfAnotherArea(String court, String applicationReference) {
        return jdbc.sql("select coalesce(c.area <> i.area, false) from register.court c, register.instrument i where c.id = ? and i.reference = ?")
                .params(court, applicationReference).query(Boolean.class).single();
    }

    /** Whether the newest listing is after the limit. */
    public boolean listedLate(Work work) {
        return limit(work.instrumentReference()).map(limit -> !limit.allows(at(work.instrumentReference()))).orElse(false);
    }

    /** When the application was filed; nothing where a court acts of its own motion. */
    Optional<Instant> filedAt(String applicationReference) {
        return jdbc.sql("select filed_at from register.application where reference = ? and filed_at is not null").param(applicationReference)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** When the newest listing sits. */
    public Instant at(String applicationReference) {
        return jdbc.sql("select hearing_at from register.hearing where application_reference = ? order by number desc limit 1")
                .param(applicationReference).query(Timestamp.class).single().toInstant();
    }

    /** Keeps the result and closes the 48 hours: a hearing meets them even when it adjourns (s.29(2), (7)); a withdrawal stops them. */
    public void result(Work work) {
        Answers result = submissions.get("recordResult", work);
        Optional<Answers> told = submissions.newest("serveHearingNotice", work);
        Instant heldAt = result.instant("heldAt").orElseThrow();
        jdbc.sql("""
                        update register.hearing set outcome = ?, held_at = ?, respondent_present = ?, reasons = ?, recorded_by = ?, recorded_at = ?,
                               notice_method = ?, notice_given_at = ?, notice_efforts = ?
                        where application_reference = ? and number = (select max(number) from register.hearing where application_reference = ?)""")
                .params(result.required("hearingOutcome"), Timestamp.from(heldAt), result.is("respondentPresent"), result.text("resultReasons").orElse(null),
                        work.by(), Timestamp.from(clock.instant()), told.flatMap(t -> t.text("hearingNoticeMethod")).orElse(null),
                        told.flatMap(t -> t.instant("hearingNoticeAt")).map(Timestamp::from).orElse(null),
                        told.flatMap(t -> t.text("hearingNoticeEfforts")).orElse(null), work.instrumentReference(), work.instrumentReference()).update();
        if (result.is("hearingOutcome", "made")) {
            ordersMade.keep(made(work, result, heldAt), work.by());
        }
        limit(work.instrumentReference()).ifPresent(limit -> {
            if (result.is("hearingOutcome", "withdrawn")) {
                clocks.stop(limit, "application withdrawn", work.by());
            } else {
                clocks.met(limit, heldAt, work.by());
            }
        });
    }

    /** Whether the application follows a notice: the court then never acts without notice to the respondent (s.34(2)). */
    boolean followsNotice(String applicationReference) {
        return jdbc.sql("select exists (select 1 from register.application where reference = ? and route = 'R1')").param(applicationReference).query(Boolean.class).single();
    }

    private OrderMade made(Work work, Answers result, Instant heldAt) {
        return new OrderMade(work.instrumentReference(), submissions.get("listHearing", work).required("court"), null, null, heldAt,
                result.is("respondentHadNotice"), result.is("respondentPresent"), result.required("orderTerm"), result.day("untilDay").orElse(null),
                result.text("untilEvent").orElse(null), result.required("otherRegime"), result.text("orderRelation").orElse(null),
                result.text("earlierOrder").orElse(null), null);
    }

    /** Adds a clause as the court made it. */
    public void keepMadeClause(Work work) {
        clauses.add(work.instrumentReference(), MADE, courtClauses.word(MADE, "madeClause", work, submissions.get("recordClause", work)));
    }
}
