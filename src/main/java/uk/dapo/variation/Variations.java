package uk.dapo.variation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderChanges;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What is sought to change an order, on the register: opened, filed, listed, decided (s.44). */
@Service
public class Variations {

    /** A variation as it stands. */
    public record Row(String reference, String orderReference, String proposedBecause, String applicant, String effect, boolean withoutNotice,
                      boolean hearProtectedPerson, Boolean chiefOfficerWishes, Instant filedAt, Instant hearingAt, Instant decidedAt) {
    }

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Submissions submissions;
    private final OrderChanges changes;

    Variations(JdbcClient jdbc, Instruments instruments, Submissions submissions, OrderChanges changes) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.submissions = submissions;
        this.changes = changes;
    }

    /** The order that the start form names; what was entered belongs to its case from now on. */
    public Instrument order(Work work) {
        Instrument order = instruments.get(submissions.all(work).required("variedOrder"));
        submissions.belongTo(work, order.caseReference(), null);
        return order;
    }

    /** What the tables of ss.44-45 say of a change: by which test, whether the protected person must be heard, which court. */
    public record Law(String test, boolean hearProtectedPerson, String makingCourtRule) {
    }

    /** Notes that whoever watches an order proposes to change it, and gives the reference. */
    public String propose(Work work, String reason) {
        String reference = instruments.open(Instrument.Kind.VARIATION, work.caseReference(), work.instrumentReference(), "PROPOSED", work.instanceId(), work.by()).reference();
        jdbc.sql("insert into register.variation (reference, order_reference, proposed_because, applicant, without_notice) values (?, ?, ?, 'police', false)")
                .params(reference, work.instrumentReference(), reason).update();
        return reference;
    }

    /** Opens a variation of an order and gives its reference. */
    public String open(Work work, String applicant, String effect, boolean withoutNotice, Law law) {
        String reference = instruments.open(Instrument.Kind.VARIATION, work.caseReference(), work.follows(), "SOUGHT", work.instanceId(), work.by()).reference();
        jdbc.sql("""
                        insert into register.variation (reference, order_reference, applicant, effect, without_notice, test, hear_protected_person, making_court_rule)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(reference, work.follows(), applicant, effect, withoutNotice, law.test(), law.hearProtectedPerson(), law.makingCourtRule()).update();
        submissions.belongTo(work, work.caseReference(), reference);
        return reference;
    }

    /** The force seeks what was proposed. */
    public void seek(Work work, boolean withoutNotice, Law law) {
        String effect = submissions.get("considerVariation", work).required("variationEffect");
        jdbc.sql("update register.variation set effect = ?, without_notice = ?, test = ?, hear_protected_person = ?, making_court_rule = ? where reference = ?")
                .params(effect, withoutNotice, law.test(), law.hearProtectedPerson(), law.makingCourtRule(), work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), "SOUGHT", work.by(), "PROPOSED");
    }

    /** The order is left as it is. */
    public void leave(Work work) {
        instruments.move(work.instrumentReference(), "NOT_SOUGHT", work.by(), "PROPOSED");
    }

    /** Keeps which court was asked, when, and whether a chief officer wishes to be heard (s.44(4)). */
    public void keepFiling(Work work) {
        Answers filing = submissions.get("fileVariation", work);
        jdbc.sql("update register.variation set court = ?, court_name = ?, court_reference = ?, filed_by = ?, filed_at = ?, chief_officer_wishes = ? where reference = ?")
                .params(filing.required("variationCourt"), filing.text("variationCourtName").orElse(null), filing.text("variationCourtReference").orElse(null), work.by(),
                        Timestamp.from(filing.instant("variationFiledAt").orElseThrow()), filing.is("chiefOfficerWishes"), work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), "FILED", work.by(), "SOUGHT");
    }

    /** Keeps when the court sits. */
    public void keepListing(Work work) {
        jdbc.sql("update register.variation set hearing_at = ? where reference = ?")
                .params(Timestamp.from(submissions.get("listVariationHearing", work).instant("variationHearingAt").orElseThrow()), work.instrumentReference()).update();
    }

    /** Keeps what the court decided and who was heard; an adjournment decides nothing. */
    public void keepResult(Work work) {
        Answers result = submissions.get("recordVariation", work);
        if (!result.is("variationOutcome", "adjourned")) {
            decided(work, result, result.required("variationOutcome"), "FILED");
        }
    }

    /** Keeps a decision that reached the force with the sealed papers. */
    public void keepReceived(Work work) {
        Answers received = submissions.get("recordChangeReceived", work);
        jdbc.sql("update register.variation set court = ?, court_name = ? where reference = ?")
                .params(received.required("variationCourt"), received.text("variationCourtName").orElse(null), work.instrumentReference()).update();
        decided(work, received, "granted", "SOUGHT");
    }

    private void decided(Work work, Answers result, String outcome, String from) {
        jdbc.sql("update register.variation set outcome = ?, heard = ?, decided_at = ?, recorded_by = ? where reference = ?")
                .params(outcome, result.list("variationHeard").toArray(String[]::new), Timestamp.from(result.instant("variationHeldAt").orElseThrow()), work.by(),
                        work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), outcome.toUpperCase(), work.by(), from);
    }

    /** What becomes of the order: varied or discharged. */
    public String changeOutcome(Work work) {
        return submissions.newest("recordVariation", work).map(decided -> decided.required("changeOutcome"))
                .orElseGet(() -> get(work.instrumentReference()).effect().equals("discharge") ? "discharged" : "varied");
    }

    /** Keeps what was granted as a change of the order, to be recorded and compared; gives it. */
    public long openChange(Work work, String outcome) {
        Row row = get(work.instrumentReference());
        return changes.open(row.orderReference(), row.reference(), outcome, row.decidedAt(), !row.withoutNotice(), work.by());
    }

    /** The order is over, and nothing is left to change. */
    public void lapse(Work work) {
        instruments.move(work.instrumentReference(), "LAPSED", work.by(), "PROPOSED", "SOUGHT", "FILED");
    }

    public Row get(String reference) {
        return find(reference).orElseThrow();
    }

    Optional<Row> find(String reference) {
        return jdbc.sql("""
                        select reference, order_reference, proposed_because, applicant, effect, without_notice, hear_protected_person, chief_officer_wishes, filed_at,
                          hearing_at, decided_at from register.variation where reference = ?""").param(reference).query(Row.class).optional();
    }

    /** The variation that work is about: its own instrument, or the nearest it came from. */
    Optional<Row> nearest(String reference) {
        return reference == null ? Optional.empty() : instruments.lineage(reference).stream().map(this::find).flatMap(Optional::stream).findFirst();
    }
}
