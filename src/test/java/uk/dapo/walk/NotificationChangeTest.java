package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.document.Documents;
import uk.dapo.document.PaperKind;
import uk.dapo.document.StoredDocument;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderHistory;
import uk.dapo.register.Places;

/** Later changes of name or address are notified within three days too (s.41(4)-(6), (9)); who moves away is handed over. */
@CaseTest
@Import(Desk.class)
class NotificationChangeTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Documents documents;
    @Autowired
    Places places;
    @Autowired
    OrderHistory history;
    MonitoringPath path;
    String reference;
    String order;

    @BeforeEach
    void notifiedOnce() {
        desk.clockAt(Path.START);
        path = new MonitoringPath(desk, jdbc);
        reference = new Path(desk).made();
        order = path.order(reference);
        desk.waitUntil("2026-06-11T09:00");
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-11T08:30"));
        desk.waitUntil("2026-07-01T10:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theFirstNotificationIsAcknowledgedInWritingAndEndsItsWatch() {
        assertThat(acknowledgement()).contains("ACK-77", "2 Other Street", "Croydon Police Station");
        assertThat(path.watches(reference)).doesNotContain("NOTIFICATION NOTIFY");
        assertThat(desk.running(reference)).doesNotContain("monitoring-notification");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"name,notification-new-name", "newAddress,notification-new-address", "noAddress,notification-no-address", "regimeEnded,notification-other-regime-ended"})
    void eachChangeHasItsThreeDaysBeginningWithItsDay(String change, String clock) {
        // a Friday: weekends count
        desk.clockAt("2026-07-03T16:00");
        changed(change, "2026-07-03");

        assertThat(jdbc.sql("select to_char(due_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') from register.clock where instrument_reference = ? and kind = ? and closed_at is null")
                .params(order, clock).query(String.class).single()).isEqualTo("2026-07-06 00:00");
        desk.waitUntil("2026-07-06T00:01");
        desk.settle();
        assertThat(desk.openForms(reference)).contains("recordNotification", "answerMissedNotification");
        desk.as("offenderManager").submits("answerMissedNotification", reference, Map.of("missedAction", "excuse", "missedNote", "He was in hospital until Sunday evening."));
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-07-06T00:00"));
        assertThat(jdbc.sql("select duty || ' ' || in_time from register.notification where order_reference = ? order by id desc limit 1").param(order).query(String.class).single())
                .isEqualTo(clock + " false");
        assertThat(desk.running(reference)).doesNotContain("monitoring-notification");
    }

    @Test
    void aNewAddressIsNotifiedInItsOwnPoliceAreaAndTheOrderHandedOverToThatForce() {
        changed("newAddress", "2026-06-30");
        desk.waitUntil("2026-07-02T12:00");
        Map<String, Object> kent = but(Entries.recordNotification("2026-07-02T11:00"), "addressForce", "Kent", "station", "Maidstone Police Station");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, kent)).hasMessageContaining("Kent");
        desk.as("offenderManager").submits("recordNotification", reference, but(kent, "stationForce", "Kent"));
        desk.settle();

        assertThat(jdbc.sql("select system from register.hand_off where instrument_reference = ? and confirmed_at is null and system like 'police force%'").param(order).query(String.class).single())
                .isEqualTo("police force: Kent");
        desk.as("dapoTeam").submits("confirmHandOver", reference, Map.of("handedOverAt", "2026-07-02T11:30", "otherForceReference", "KP/26/1", "otherForceContact", "Offender management, Maidstone"));
        assertThat(jdbc.sql("select outside_reference from register.hand_off where instrument_reference = ? and system like 'police force%'").param(order).query(String.class).single()).isEqualTo("KP/26/1");
        assertThat(desk.running(reference)).contains("order").doesNotContain("monitoring-notification");
    }

    @Test
    void aMissedChangeIsABreachFromWhenItsThreeDaysWereOver() {
        changed("newAddress", "2026-06-30");
        desk.waitUntil("2026-07-03T00:01");
        desk.settle();
        assertThatThrownBy(() -> desk.as("offenderManager").submits("answerMissedNotification", reference, Map.of("missedAction", "fine", "missedNote", "No reason given at all."))).hasMessageContaining("choices");
        desk.as("offenderManager").submits("answerMissedNotification", reference, Map.of("missedAction", "arrest", "missedNote", "He was seen at the new address and gives no reason."));
        assertThat(path.breaches(reference)).containsExactly("notification {} 2026-07-03 00:00");
        assertThat(desk.openForms(reference)).as("the duty goes on").contains("recordNotification");
    }

    @Test
    void twoDutiesMissedAtOnceAreTwoBreaches() {
        changed("name", "2026-06-30");
        changed("newAddress", "2026-06-30");
        desk.waitUntil("2026-07-03T00:01");
        desk.settle();
        desk.as("offenderManager").tasks("answerMissedNotification", reference).forEach(task -> desk.as("offenderManager").submitsTask(task.getId(),
                Map.of("missedAction", "interview", "missedNote", "He goes by another name at the new address.")));
        assertThat(path.breaches(reference)).as("each duty is one of its own (ss.41(4)-(5), 43)").containsExactly("notification {} 2026-07-03 00:00", "notification {} 2026-07-03 00:00");
        assertThat(jdbc.sql("select source from register.breach_report r join register.breach b on b.reference = r.breach_reference where b.broken = ?").param(order)
                .query(String.class).list()).containsExactlyInAnyOrder("notification-new-name", "notification-new-address");
        assertThat(desk.as("supervisor").tasks("decideResponse", reference).stream().map(task -> desk.as("supervisor").shows(task.getId()).get("breachSummary").toString()))
                .anyMatch(summary -> summary.contains("missed duty: New name notified")).anyMatch(summary -> summary.contains("missed duty: New home address notified"));
    }

    @Test
    void anAddressTheyMustNotBeAtIsRecordedAndLookedInto() {
        places.secret(reference, "PROTECTED_HOME", "9 Hidden Mews, Leeds LS1 4AP", "test");
        changed("newAddress", "2026-06-30");
        refusedAddress("n/a");
        refusedAddress("No fixed abode");
        desk.as("offenderManager").submits("recordNotification", reference, but(Entries.recordNotification("2026-07-01T09:00"), "notifiedAddress", "9 hidden mews, Leeds LS14AP"));
        assertThat(acknowledgement()).contains("kept on the police record").doesNotContainIgnoringCase("hidden mews");
        assertThat(path.alerts(reference)).containsExactly("NOTIFY other 1 open");
        assertThat(desk.as("offenderManager").opens("assessAlert", path.alert(reference, "NOTIFY")).get("alertSummary").toString()).contains("may have been found");

        long home = places.known(reference, "SHARED_HOME", "4 Elm Walk, Croydon CR0 5ZZ", "lived there", "test");
        history.add(order, "varied", desk.now(), null, null, List.of(new Clause(1, "NOENTER", Map.of("place", (int) home), "You must not enter 4 Elm Walk.", desk.now(), null)), "legal");
        desk.waitUntil("2026-07-02T10:00");
        changed("newAddress", "2026-07-02");
        desk.as("offenderManager").submits("recordNotification", reference, but(Entries.recordNotification("2026-07-02T09:00"), "notifiedAddress", "4 Elm Walk, CR0 5ZZ"));
        assertThat(acknowledgement()).contains("4 Elm Walk");
        assertThat(desk.as("offenderManager").opens("assessAlert", path.alert(reference, "NOTIFY")).get("alertSummary").toString()).contains("reported once", "keeps the respondent out");
    }

    @Test
    void badChangesAreRefused() {
        refused("not on the register", "changeOrder", "O26-999999");
        refused("not on the register", "changeOrder", reference);
        refused("before the order was made", "changedOn", "2026-06-09");
        refused("in the future", "changedOn", "2026-07-02");
        refused("one of the choices", "changeKind", "job");
        refused("characters", "changeKnownFrom", "short");
        changed("name", "2026-06-30");
        refused("waiting to be notified already", "changeKnownFrom", "A neighbour says so, again.");
        changed("noAddress", "2026-06-30");
        assertThat(desk.openForms(reference)).filteredOn("recordNotification"::equals).hasSize(2);
    }

    @Test
    void theOrderEndsAndWithItEveryDutyUnderIt() {
        changed("name", "2026-06-30");
        desk.waitUntil("2027-06-10T00:00");

        assertThat(desk.running(reference)).doesNotContain("monitoring-notification", "escalation", "order");
        desk.clockAt("2027-06-11T10:00");
        refused("after the order ended", "changedOn", "2027-06-10");
    }

    private void refusedAddress(String address) {
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(Entries.recordNotification("2026-07-01T09:00"), "notifiedAddress", address)))
                .as(address).hasMessageContaining("is no address");
    }

    /** The newest acknowledgement, as its reader sees it. */
    private String acknowledgement() {
        long newest = documents.list(reference).stream().filter(paper -> paper.kind() == PaperKind.ACKNOWLEDGEMENT).mapToLong(StoredDocument::id).max().orElseThrow();
        try (var pdf = Loader.loadPDF(documents.content(newest).orElseThrow())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessInstance changed(String change, String day) {
        return desk.as("officer").starts("monitoring-change", but(entry(), "changeKind", change, "changedOn", day));
    }

    private void refused(String rule, String key, Object value) {
        assertThatThrownBy(() -> desk.as("officer").starts("monitoring-change", but(entry(), key, value))).as(key).hasMessageContaining(rule);
    }

    private Map<String, Object> entry() {
        return Map.of("changeOrder", order, "changeKind", "name", "changedOn", "2026-06-30", "changeKnownFrom", "The respondent is at the desk.");
    }
}
