package uk.dapo.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Clocks;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrdersMade;
import uk.dapo.register.Places;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Applications and orders before other courts than the police's own: what is learnt of them, and the order recorded from its sealed copy. */
@Service
public class CourtApplications {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final OrdersMade ordersMade;
    private final Clauses clauses;
    private final CourtWords words;
    private final Places places;
    private final Clocks clocks;

    CourtApplications(JdbcClient jdbc, Submissions submissions, OrdersMade ordersMade, Clauses clauses, CourtWords words, Places places, Clocks clocks) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.ordersMade = ordersMade;
        this.clauses = clauses;
        this.words = words;
        this.places = places;
        this.clocks = clocks;
    }

    /** Keeps the family court's decision on leave (s.28(2)(d)). */
    public void keepLeave(Work work) {
        Answers leave = submissions.get("recordLeave", work);
        jdbc.sql("update register.application set leave_outcome = ?, leave_decided_at = ? where reference = ?")
                .params(leave.required("leaveOutcome"), Timestamp.from(leave.instant("leaveDecidedAt").orElseThrow()), work.instrumentReference()).update();
    }

    /** Keeps when the court decided. */
    public void keepDecision(Work work) {
        jdbc.sql("update register.application set determined_at = ? where reference = ?")
                .params(Timestamp.from(decidedAt(work)), work.instrumentReference()).update();
    }

    /** Starts the day within which the family court sends the sealed order. */
    public void startCopyClock(Work work) {
        clocks.start(ClockKind.FAMILY_ORDER_COPY, work.instrumentReference(), "order-made", decidedAt(work), work.by());
    }

    /** Keeps the order from its sealed copy, which has thereby arrived; gives the version under which its clauses are kept. */
    public int keepOrder(Work work) {
        Answers order = submissions.get("recordCourtOrder", work);
        int version = clauses.latestVersion(work.instrumentReference()) + 1;
        ordersMade.keep(new OrderMade(work.instrumentReference(), order.required("makingCourt"), order.text("makingCourtName").orElse(null),
                order.required("courtReference"), order.instant("courtMadeAt").orElseThrow(), order.is("orderOnNotice"), order.is("respondentPresent"),
                order.required("courtOrderTerm"), order.day("courtUntilDay").orElse(null), order.text("untilEvent").orElse(null), "none", null, null, version), work.by());
        order.text("respondentAddress").filter(address -> places.known(work.caseReference()).stream().noneMatch(place -> place.address().equals(address)))
                .ifPresent(address -> places.known(work.caseReference(), "RESPONDENT_HOME", address, "the respondent's own address", work.by()));
        submissions.open("protectedPersonAddress", work, "kept as a secret place").filter(address -> !places.secrets(work.caseReference()).contains(address))
                .ifPresent(address -> places.secret(work.caseReference(), "PROTECTED_HOME", address, work.by()));
        clocks.open(ClockKind.FAMILY_ORDER_COPY, work.instrumentReference())
                .ifPresent(running -> clocks.met(running, submissions.at("recordCourtOrder", work), work.by()));
        return version;
    }

    /** Adds a clause in the court's words. */
    public void keepClause(Work work, int version) {
        Answers clause = submissions.get("recordCourtClause", work);
        Instant until = clause.day("courtClauseUntil").map(day -> day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant()).orElse(null);
        Clause worded = words.structured(clauses.of(work.instrumentReference(), version).size() + 1, clause.required("courtClauseCode"),
                clause.required("courtClauseWords"), said(clause), work.caseReference());
        clauses.add(work.instrumentReference(), version, new Clause(worded.number(), worded.code(), worded.parameters(), worded.wording(), null, until));
    }

    private static Map<String, Object> said(Answers clause) {
        Map<String, Object> said = new LinkedHashMap<>();
        clause.number("courtClauseMetres").ifPresent(metres -> said.put("metres", metres));
        clause.text("courtClauseReporting").ifPresent(days -> said.put("reporting", days));
        clause.text("courtClauseStartDay").ifPresent(day -> said.put("startDay", day));
        return said;
    }

    /** Keeps how the order stands to those in force, as whoever compared it found. */
    public void keepCheck(Work work) {
        Answers check = submissions.get("checkCourtOrder", work);
        OrderMade made = ordersMade.get(work.instrumentReference());
        ordersMade.keep(made.standing(check.required("otherRegime"), check.text("orderRelation").orElse(null), check.text("earlierOrder").orElse(null)), work.by());
    }

    private Instant decidedAt(Work work) {
        return submissions.get("recordCourtDecision", work).instant("courtDecidedAt").orElseThrow();
    }

    /** What was recorded, for forms. */
    Optional<OrderMade> made(String reference) {
        return ordersMade.find(reference);
    }
}
