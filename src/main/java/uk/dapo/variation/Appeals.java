package uk.dapo.variation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderChanges;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Decisions about an order taken to a higher court (ss.46-47). The order stays in force meanwhile. */
@Service
public class Appeals {

    /**
     * A decision that can be appealed.
     *
     * @param kind      order, refusal or variation
     * @param makerKind kind of the court that decided
     * @param basis     civil, or criminal where the order followed conviction or acquittal (s.46(3)-(4))
     * @param order     the order it is about, or null for a refusal
     */
    public record Decision(Instrument instrument, String kind, String makerKind, String basis, Instant decidedAt, String order) {
    }

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Submissions submissions;
    private final Clocks clocks;
    private final MadeOrders orders;
    private final OrderChanges changes;

    Appeals(JdbcClient jdbc, Instruments instruments, Submissions submissions, Clocks clocks, MadeOrders orders, OrderChanges changes) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.submissions = submissions;
        this.clocks = clocks;
        this.orders = orders;
        this.changes = changes;
    }

    /** The decision that the start form names; what was entered belongs to its case from now on. */
    public Decision appealed(Work work) {
        Decision decision = decision(submissions.all(work).required("appealedInstrument")).orElseThrow();
        submissions.belongTo(work, decision.instrument().caseReference(), null);
        return decision;
    }

    /** The decision of a reference: an order made, an application refused, a variation decided; nothing where nothing was decided. */
    public Optional<Decision> decision(String reference) {
        return instruments.find(reference).flatMap(instrument -> switch (instrument.kind()) {
            case ORDER -> Optional.of(ofOrder(instrument));
            case APPLICATION -> ofRefusal(instrument);
            case VARIATION -> ofVariation(instrument);
            default -> Optional.empty();
        });
    }

    private Decision ofOrder(Instrument order) {
        MadeOrders.Making making = orders.making(order.reference());
        Instant madeAt = jdbc.sql("select made_at from register.protection_order where reference = ?").param(order.reference()).query(Timestamp.class).single().toInstant();
        return new Decision(order, "order", making.makerKind(), basis(making.route()), madeAt, order.reference());
    }

    private Optional<Decision> ofRefusal(Instrument application) {
        return jdbc.sql("""
                        select a.route, coalesce((select k.kind from register.hearing h join register.court k on k.id = h.court where h.application_reference = a.reference
                            order by h.number desc limit 1), a.court_kind) as kind,
                          coalesce((select h.held_at from register.hearing h where h.application_reference = a.reference order by h.number desc limit 1), a.determined_at) as at
                        from register.application a where a.reference = ? and a.outcome in ('REFUSED', 'LEAVE_REFUSED')""").param(application.reference())
                .query((row, n) -> new Decision(application, "refusal", row.getString("kind").matches("SENTENCING|ACQUITTING") ? "MAGISTRATES" : row.getString("kind"),
                        basis(row.getString("route")), row.getTimestamp("at").toInstant(), null)).optional();
    }

    private Optional<Decision> ofVariation(Instrument variation) {
        return jdbc.sql("""
                        select v.order_reference, k.kind, v.decided_at from register.variation v join register.court k on k.id = v.court
                        where v.reference = ? and v.outcome in ('granted', 'refused')""").param(variation.reference())
                .query((row, n) -> new Decision(variation, "variation", row.getString(2), basis(orders.making(row.getString(1)).route()), row.getTimestamp(3).toInstant(),
                        row.getString(1))).optional();
    }

    private static String basis(String route) {
        return route.matches("R7|R8|R9") ? "criminal" : "civil";
    }

    /** Opens the appeal, starts the time within which it is lodged, and gives its reference. */
    public String open(Work work, String appellant, String clockKind) {
        Decision decision = decision(work.follows()).orElseThrow();
        String reference = instruments.open(Instrument.Kind.APPEAL, work.caseReference(), work.follows(), "CONSIDERED", work.instanceId(), work.by()).reference();
        jdbc.sql("insert into register.appeal (reference, against, appellant, decision_at) values (?, ?, ?, ?)")
                .params(reference, work.follows(), appellant, Timestamp.from(decision.decidedAt())).update();
        submissions.belongTo(work, work.caseReference(), reference);
        clocks.start(kind(clockKind), reference, "decision", decision.decidedAt(), work.by());
        return reference;
    }

    /** Keeps when it was lodged: in time, or late with its reason. */
    public void keepLodging(Work work, String clockKind) {
        Answers lodging = submissions.newest("decideAppeal", work).orElseGet(() -> submissions.get("reportAppeal", work));
        Instant at = lodging.instant("appealLodgedAt").orElseThrow();
        jdbc.sql("update register.appeal set lodged_by = ?, lodged_at = ?, late_reason = ? where reference = ?")
                .params(work.by(), Timestamp.from(at), lodging.text("appealLateReason").orElse(null), work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), "LODGED", work.by(), "CONSIDERED");
        clocks.open(kind(clockKind), work.instrumentReference()).ifPresent(running -> clocks.met(running, at, work.by()));
    }

    /** Nobody pursues it. */
    public void giveUp(Work work, String clockKind) {
        instruments.move(work.instrumentReference(), "NOT_PURSUED", work.by(), "CONSIDERED");
        clocks.open(kind(clockKind), work.instrumentReference()).ifPresent(running -> clocks.stop(running, "not pursued", work.by()));
    }

    /** Keeps what the court did; where it sent the matter back, what was decided then follows. */
    public void keepOutcome(Work work, String outcome) {
        jdbc.sql("update register.appeal set outcome = ?, decided_at = ?, recorded_by = ? where reference = ?")
                .params(outcome, Timestamp.from(decidedAt(work)), work.by(), work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), outcome.toUpperCase(), work.by(), "LODGED", "REMITTED");
    }

    /** Keeps that the order was varied or revoked, to be recorded and compared; gives the change. */
    public long openChange(Work work, String outcome) {
        return changes.open(order(work.instrumentReference()), work.instrumentReference(), outcome, decidedAt(work), true, work.by());
    }

    private Instant decidedAt(Work work) {
        return submissions.newest("recordRehearing", work).or(() -> submissions.newest("recordAppealOutcome", work)).orElseThrow().instant("appealDecidedAt").orElseThrow();
    }

    /** The order that the appeal is about. */
    public String order(String appeal) {
        return instruments.lineage(appeal).stream().filter(reference -> instruments.get(reference).kind() == Instrument.Kind.ORDER).findFirst().orElseThrow();
    }

    /** The decision this appeal is against. */
    Optional<Decision> against(String appeal) {
        return appeal == null ? Optional.empty() : jdbc.sql("select against from register.appeal where reference = ?").param(appeal).query(String.class).optional().flatMap(this::decision);
    }

    /** The time within which it is lodged, while it runs. */
    Optional<RunningClock> limit(String appeal) {
        return Stream.of(ClockKind.APPEAL_CIVIL, ClockKind.APPEAL_CRIMINAL, ClockKind.APPEAL_CROWN_COURT, ClockKind.APPEAL_FAMILY_COUNTY)
                .map(kind -> clocks.open(kind, appeal)).flatMap(Optional::stream).findFirst();
    }

    private static ClockKind kind(String id) {
        return ClockKind.byId(id).orElseThrow();
    }
}
