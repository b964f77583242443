package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder stands on the register's clock: it moves with it, wakes nobody for one that is closed, and outlives no case. */
@CaseTest
@Import(Desk.class)
class LadderTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ManagementService management;
    @Autowired
    RuntimeService runtime;
    @Value("${dapo.data-directory}")
    String dataDirectory;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aClockThatIsMetWakesNobodyAndItsLadderIsGoneAtOnce() {
        String reference = path.made();
        assertThat(ladders(reference)).containsExactly("notification");
        assertThat(alerts(reference)).isEmpty();

        desk.clockAt("2026-06-11T09:00");
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-11T08:30"));
        assertThat(ladders(reference)).isEmpty();
        desk.waitUntil("2026-06-20T09:00");
        assertThat(alerts(reference)).isEmpty();
    }

    @Test
    void anAdjournmentMeetsTheClockToo() {
        String reference = path.listed();
        assertThat(ladders(reference)).containsExactly("hearing-after-notice");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.adjourned("2026-06-10T10:30"));
        assertThat(ladders(reference)).isEmpty();
    }

    @Test
    void noOrphanIsLeftByACaseThatEnds() {
        String withdrawn = path.listed();
        desk.as("courtLiaison").submits("recordResult", withdrawn, Entries.withdrawn("2026-06-10T10:30"));
        assertThat(desk.running(withdrawn)).isEmpty();

        desk.clockAt(Path.START);
        String expired = path.made("untilDay", "2026-06-11");
        assertThat(ladders(expired)).containsExactly("notification");
        desk.waitUntil("2026-06-12T00:00");
        assertThat(desk.running(expired)).isEmpty();
        assertThat(desk.openForms(expired)).isEmpty();
    }

    @Test
    void aLadderThatWasSendingWhenItsClockWasClosedEndsBeforeTheNextRung() {
        String reference = path.served();
        path.filed(reference, "2026-06-09T14:05");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:05"));
        desk.clockAt("2026-06-10T14:00");
        // the rung is reached, its message still to be sent
        management.executeJob(timer(reference).getId());
        desk.as("courtLiaison").submits("recordResult", reference, Entries.refused("2026-06-10T10:30"));
        assertThat(ladders(reference)).containsExactly("hearing-after-notice");

        desk.settle();
        assertThat(desk.running(reference)).isEmpty();
    }

    @Test
    void aMovedLimitMovesTheRungOnceTheTimerIsAskedAgain() {
        String reference = path.served();
        assertThat(london(timer(reference))).isEqualTo("2026-06-10T14:00");
        move(reference, "2026-06-12 14:00+01");
        management.recalculateJobDuedate(timer(reference).getId(), false);

        assertThat(london(timer(reference))).isEqualTo("2026-06-11T14:00");
        desk.waitUntil("2026-06-11T13:59");
        assertThat(alerts(reference)).isEmpty();
        desk.waitUntil("2026-06-11T14:00");
        assertThat(alerts(reference)).containsExactly("dapoTeam");
    }

    @Test
    void aRungThatIsReachedTooEarlyWaitsAgain() {
        String reference = path.served();
        move(reference, "2026-06-12 14:00+01");
        desk.waitUntil("2026-06-10T14:00");

        assertThat(alerts(reference)).isEmpty();
        assertThat(london(timer(reference))).isEqualTo("2026-06-11T14:00");
    }

    @Test
    void aLimitThatMovesEarlierIsClimbedToAtOnce() {
        String reference = path.served();
        move(reference, "2026-06-09 20:00+01");
        management.recalculateJobDuedate(timer(reference).getId(), false);
        desk.waitUntil("2026-06-09T14:06");

        assertThat(alerts(reference)).containsExactly("dapoTeam", "legal");
        desk.waitUntil("2026-06-09T18:00");
        assertThat(alerts(reference)).containsExactly("dapoTeam", "legal", "inspector");
    }

    @Test
    void withNobodyOnDutyTheNextRoleUpIsAlertedAndThatIsKept() {
        jdbc.sql("update register.officer set on_duty = false where username in ('legal', 'legal2', 'supervisor', 'supervisor2')").update();
        try {
            String reference = path.served();
            desk.waitUntil("2026-06-11T06:00");
            assertThat(jdbc.sql("select asked_role || '>' || role from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? order by id").param(reference).query(String.class).list())
                    .containsExactly("dapoTeam>dapoTeam", "legal>inspector");
            assertThat(jdbc.sql("select username from register.staff_alert_recipient where alert_key like ? and alert_key like '%/1/%' order by username")
                    .param(notice(reference) + "/%").query(String.class).list()).containsExactly("inspector", "inspector2");
        } finally {
            jdbc.sql("update register.officer set on_duty = true").update();
        }
    }

    @Test
    void withNobodyOnDutyAtAllThatIsKeptToo() {
        jdbc.sql("update register.officer set on_duty = false").update();
        try {
            String reference = path.served();
            desk.waitUntil("2026-06-10T14:00");
            assertThat(jdbc.sql("select role || '/' || channel from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ?").param(reference).query(String.class).single()).isEqualTo("manager/NONE");
            assertThat(jdbc.sql("select kind from register.event where chain = ?").param(reference).query(String.class).list()).contains("staff-nobody-on-duty");
        } finally {
            jdbc.sql("update register.officer set on_duty = true").update();
        }
    }

    @Test
    void whoOfTheAlertedRoleTakesUpATaskOfTheCaseTookTheAlert() {
        String reference = path.served();
        desk.waitUntil("2026-06-10T14:30");
        assertThat(taken(reference)).containsExactly("dapoTeam:-");
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());

        assertThat(taken(reference)).containsExactly("dapoTeam:dapoTeam");
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'staff-alert-taken'").param(reference).query(Integer.class).single()).isEqualTo(1);
        desk.waitUntil("2026-06-11T06:00");
        desk.as("courtLiaison").tasks("listHearing", reference);
        assertThat(taken(reference)).containsExactly("dapoTeam:dapoTeam", "legal:-");
        desk.as("legal").submits("draftClause", reference, Entries.draftClause("NOCONTACT", false));
        assertThat(taken(reference)).containsExactly("dapoTeam:dapoTeam", "legal:legal");
    }

    @Test
    void noAlertSaysWhoTheCaseIsAbout() throws Exception {
        String reference = path.served();
        desk.waitUntil("2026-06-11T14:01");
        Map<String, Object> names = jdbc.sql("""
                select r.name as respondent, p.name as protected from register.protection_case c
                join register.person r on r.id = c.respondent_id join register.person p on p.id = c.protected_person_id where c.reference = ?""").param(reference).query().singleRow();
        java.nio.file.Path outbox = java.nio.file.Path.of(dataDirectory).resolve("outbox");
        List<String> files;
        try (var all = java.nio.file.Files.list(outbox)) {
            files = all.filter(file -> file.getFileName().toString().contains(notice(reference))).map(LadderTest::read).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4).allSatisfy(text -> assertThat(text).contains(reference, "Limit: Thursday 11 June 2026, 14:00")
                .doesNotContain(names.get("respondent").toString(), names.get("protected").toString(), "Sample Road"));
    }

    private static String read(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void move(String reference, String due) {
        jdbc.sql("update register.clock set due_at = cast(? as timestamptz) where case_reference = ? and closed_at is null").params(due, reference).update();
    }

    private Job timer(String reference) {
        String ladder = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("escalation").singleResult().getId();
        return management.createJobQuery().processInstanceId(ladder).timers().singleResult();
    }

    private static String london(Job job) {
        return job.getDuedate().toInstant().atZone(Desk.LONDON).toLocalDateTime().toString();
    }

    private List<String> ladders(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("escalation").list().stream()
                .map(instance -> (String) runtime.getVariable(instance.getId(), "clockKind")).sorted().toList();
    }

    private String notice(String reference) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'NOTICE'").param(reference).query(String.class).single();
    }

    private List<String> alerts(String reference) {
        return jdbc.sql("select role from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? order by id").param(reference).query(String.class).list();
    }

    private List<String> taken(String reference) {
        return jdbc.sql("select role || ':' || coalesce(taken_by, '-') from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? order by id").param(reference).query(String.class).list();
    }
}
