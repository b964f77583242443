package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day after the last known period: no notice, unless an inspector records the instrument, and legal confirms it. */
@CaseTest
@Import(Desk.class)
class ExtensionTest {

    static final Map<String, Object> RECORD = Map.of("extensionDecision", "record", "extensionCitation", "SI 2026/1234", "extensionMadeOn", "2026-11-20",
            "extensionLastDay", "2027-03-31", "extensionSeenWhere", "legislation.gov.uk");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService tasks;
    Path path;

    @BeforeEach
    void theDayAfter() {
        closeLaterPeriods();
        desk.clockAt("2026-11-25T10:00");
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        closeLaterPeriods();
        ClockUtil.reset();
    }

    private void closeLaterPeriods() {
        jdbc.sql("update register.commencement_period set rejected_at = now() where until_day > date '2026-11-24' and rejected_at is null and area in ('Bromley', 'Croydon', 'Sutton')").update();
    }

    @Test
    void anInspectorGoesOnByTheInstrumentAndLegalConfirmsIt() {
        String reference = claimed();
        desk.as("inspector").submits("recordExtension", reference, RECORD);

        assertThat(desk.running(reference)).containsExactly("notice", "notice-extension");
        assertThat(desk.openForms(reference)).containsExactly("assessRisk", "confirmExtension");
        // Wednesday: due at the end of Thursday
        assertThat(desk.as("legal").tasks("confirmExtension", reference).get(0).getDueDate().toInstant()).isEqualTo(london("2026-11-27T00:00"));
        drafted(reference);
        assertThat(desk.as("inspector").opens("decideNotice", reference).get("powerSource").toString()).contains("SI 2026/1234", "NOT CONFIRMED", "inspector");
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        assertThat(desk.as("legal").opens("confirmExtension", reference)).containsEntry("extensionCitation", "SI 2026/1234");
        assertThatThrownBy(() -> desk.as("legal").submits("confirmExtension", reference, Map.of("extensionFinding", "confirm"))).hasMessageContaining("missing");
        desk.as("legal").submits("confirmExtension", reference, Map.of("extensionFinding", "confirm", "extensionFindingNote", "Read on legislation.gov.uk today."));

        assertThat(jdbc.sql("select confirmed_by from register.commencement_period where instrument = 'SI 2026/1234' and rejected_at is null").query(String.class).single()).isEqualTo("legal");
        assertThat(desk.openForms(reference)).containsExactly("serveNotice");
        assertThat(desk.as("constable").opens("serveNotice", reference).get("caseSummary").toString()).doesNotContain("REJECTED");
        // and the next case needs nobody's instrument
        assertThat(desk.openForms(path.reported(Entries.reportAbuse(), Entries.recordReport()))).containsExactly("assessRisk");
    }

    @Test
    void aRejectionEndsThePeriodAlertsTheSuperintendentsAndShowsOnTheNoticesForms() {
        String reference = claimed();
        desk.as("inspector").submits("recordExtension", reference, RECORD);
        drafted(reference);
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        String waiting = path.drafted();
        desk.as("legal").submits("confirmExtension", reference, Map.of("extensionFinding", "reject", "extensionFindingNote", "No such instrument has been made."));
        desk.settle();

        assertThat(jdbc.sql("select role from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ?").param(reference).query(String.class).list()).containsExactly("superintendent");
        assertThat(desk.as("constable").opens("serveNotice", reference).get("caseSummary").toString()).contains("SI 2026/1234", "REJECTED by legal");
        assertThatThrownBy(() -> desk.as("inspector").submits("decideNotice", waiting, Entries.giveNotice())).hasMessageContaining("section 22 is not in force today");
        assertThatThrownBy(() -> desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-11-25T10:00")))
                .hasMessageContaining("section 22 is not in force on Wednesday 25 November 2026").hasMessageContaining("legal services at once");
        desk.as("constable").submits("serveNotice", reference, Entries.notFound());
        desk.as("supervisor").submits("decideFurtherAttempt", reference, Entries.furtherAttempt("giveUp"));
        assertThat(desk.running(reference)).isEmpty();
        assertThat(desk.openForms(path.reported(Entries.reportAbuse(), Entries.recordReport()))).containsExactly("noteIneligible");
    }

    /** The last evening of the known period: what was handed over before midnight counts, also when it is recorded after it. */
    @Test
    void aNoticeAuthorisedOnTheLastDayIsGivenOnThatDayOrNotAtAll() {
        desk.clockAt("2026-11-24T22:00");
        String reference = path.authorised();
        desk.clockAt("2026-11-25T00:30");
        assertThatThrownBy(() -> desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-11-25T00:00"))).hasMessageContaining("not in force on Wednesday");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-11-24T23:59"));

        assertThat(jdbc.sql("select due_at from register.clock where case_reference = ?").param(reference).query(java.sql.Timestamp.class).single().toInstant())
                .isEqualTo(london("2026-11-26T23:59"));
        assertThat(desk.openForms(reference)).as("what is live goes on after the end").contains("prepareComplaint");
    }

    @Test
    void anInstrumentCuresNothingButThePeriod() {
        String reference = path.reported(but(Entries.reportAbuse(), "respondentDateOfBirth", "2008-11-26"), Entries.recordReport());
        assertThatThrownBy(() -> desk.as("officer").submits("noteIneligible", reference, Map.of("extensionClaimed", true)))
                .hasMessageContaining("s.22(6)").hasMessageContaining("No instrument changes that").hasMessageNotContaining("SI 2024/1191");
        assertThat(desk.openForms(reference)).containsExactly("noteIneligible");
    }

    @Test
    void whatIsRecordedMustLookLikeAnInstrumentThatReachesToday() {
        String reference = claimed();
        refused(reference, "SI 2026/1234", "extensionCitation", "the new regulations");
        refused(reference, "this is missing", "extensionCitation", null);
        refused(reference, "cannot be later than today", "extensionMadeOn", "2026-11-26");
        refused(reference, "Today or later", "extensionLastDay", "2026-11-24");
        refused(reference, "this is missing", "extensionSeenWhere", " ");
        assertThat(desk.openForms(reference)).containsExactly("recordExtension");
        desk.as("inspector").submits("recordExtension", reference, but(RECORD, "extensionLastDay", "2026-11-25"));
        assertThat(desk.openForms(reference)).contains("assessRisk");
    }

    @Test
    void onlyAnInspectorOrAboveGoesOnAndNotWhoAsked() {
        var root = desk.as("inspector").starts("notice", Entries.reportAbuse());
        desk.as("inspector").submits("recordReport", root.getId(), Entries.recordReport());
        String reference = desk.caseOf(root);
        desk.as("inspector").submits("noteIneligible", reference, Map.of("extensionClaimed", true));
        String task = desk.as("inspector2").tasks("recordExtension", reference).get(0).getId();
        tasks.addCandidateUser(task, "supervisor");

        assertThatThrownBy(() -> desk.as("supervisor").submits("recordExtension", reference, RECORD)).hasMessageContaining("at least the rank of inspector");
        tasks.setAssignee(task, null);
        assertThatThrownBy(() -> desk.as("inspector").submits("recordExtension", reference, RECORD)).hasMessageContaining("Whoever asks");
        tasks.setAssignee(task, null);
        desk.as("inspector2").submits("recordExtension", reference, Map.of("extensionDecision", "decline"));
        assertThat(desk.running(reference)).isEmpty();
    }

    private String claimed() {
        String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("noteIneligible", reference, Map.of("extensionClaimed", true));
        assertThat(desk.openForms(reference)).containsExactly("recordExtension");
        return reference;
    }

    private void drafted(String reference) {
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
    }

    private void refused(String reference, String why, String key, Object value) {
        assertThatThrownBy(() -> desk.as("inspector").submits("recordExtension", reference, but(RECORD, key, value))).hasMessageContaining(why);
    }

    private static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(Desk.LONDON).toInstant();
    }
}
