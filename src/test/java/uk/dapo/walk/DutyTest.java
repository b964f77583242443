package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on duty says so themselves, or their supervisor does; alerts follow at once, and a change of shift loses none. */
@CaseTest
@Import(Desk.class)
class DutyTest {

    private static final Map<String, Object> OFF = Map.of("dutyPerson", "me", "dutyState", "off");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ProcessEngine engine;
    @Value("${dapo.data-directory}")
    String dataDirectory;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void everybodyBackOnDuty() {
        jdbc.sql("update register.officer set on_duty = true, duty_until = null, duty_email = null, duty_phone = null").update();
        jdbc.sql("update register.officer set areas = array['Bromley', 'Croydon', 'Sutton'] where username = 'custody'").update();
        ClockUtil.reset();
    }

    @Test
    void whoGoesOffDutyIsAlertedNoMoreAndTheNextRoleUpIs() {
        String reference = path.served();
        desk.as("dapoTeam").starts("duty", OFF);
        desk.waitUntil("2026-06-10T10:00");

        assertThat(alerts(reference)).containsExactly("dapoTeam>supervisor");
        assertThat(jdbc.sql("select on_duty || '/' || set_by from register.duty where username = 'dapoTeam' order by id desc limit 1").query(String.class).single()).isEqualTo("false/dapoTeam");
        assertThat(jdbc.sql("select kind from register.event where chain = 'duty' order by number desc limit 1").query(String.class).single()).isEqualTo("duty-off");
    }

    @Test
    void dutyEndsByItselfAtTheTimeThatWasSaid() {
        String reference = path.served();
        desk.as("dapoTeam").starts("duty", on("2026-06-10T10:00"));
        desk.as("legal").starts("duty", on("2026-06-11T02:01"));
        desk.as("legal2").starts("duty", OFF);
        desk.waitUntil("2026-06-11T02:00");

        assertThat(alerts(reference)).as("from 10:00 on dapoTeam is no longer on duty, legal still is at 02:00").containsExactly("dapoTeam>supervisor", "legal>legal");
    }

    @Test
    void alertsGoWhereTheySaidTheyAreReachedAndOnlyForThatDuty() {
        String reference = path.served();
        desk.as("dapoTeam").starts("duty", but(on("2026-06-10T22:00"), "dutyEmail", "on.call@police.example", "dutyPhone", "020 7946 0999"));
        desk.waitUntil("2026-06-10T10:00");
        assertThat(files(reference)).singleElement().asString().contains("To: on.call@police.example, 020 7946 0999");

        desk.as("dapoTeam").starts("duty", on("2026-06-10T23:00"));
        assertThat(jdbc.sql("select duty_email is null and duty_phone is null from register.officer where username = 'dapoTeam'").query(Boolean.class).single()).isTrue();
    }

    @Test
    void whoComesOnDutyIsHandedWhatTheirTeamWasAlertedToAndNobodyTookUp() {
        String reference = path.served();
        desk.as("inspector").starts("duty", OFF);
        desk.waitUntil("2026-06-11T08:00");
        assertThat(reached(reference, "2")).containsExactly("inspector2");

        desk.clockAt("2026-06-11T08:30");
        desk.as("inspector").starts("duty", on("2026-06-11T18:00"));
        desk.settle();
        assertThat(reached(reference, "2")).containsExactly("inspector", "inspector2");
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'staff-alert-handed-over'").param(reference).query(Integer.class).single()).isOne();
        assertThat(files(reference)).anyMatch(text -> text.contains("helen.marsh@police.example") && text.contains("Limit: Thursday 11 June 2026, 14:00"));

        desk.as("inspector").starts("duty", on("2026-06-11T19:00"));
        desk.settle();
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'staff-alert-handed-over'").param(reference).query(Integer.class).single())
                .as("told once").isOne();
    }

    @Test
    void whatNobodyWasThereForIsHandedToTheFirstOfTheTeamWhoComes() {
        jdbc.sql("update register.officer set on_duty = false").update();
        String reference = path.served();
        desk.waitUntil("2026-06-10T10:00");
        assertThat(alerts(reference)).containsExactly("dapoTeam>manager");

        desk.as("dapoTeam").starts("duty", on("2026-06-10T20:00"));
        desk.settle();
        assertThat(reached(reference, "0")).containsExactly("dapoTeam");
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
        assertThat(jdbc.sql("select taken_by from register.staff_alert where case_reference = ?").param(reference).query(String.class).single()).isEqualTo("dapoTeam");
    }

    @Test
    void whatWasTakenUpOrIsOverIsHandedToNobody() {
        String taken = path.served();
        desk.clockAt(Path.START);
        String over = path.listed();
        desk.as("dapoTeam").starts("duty", OFF);
        desk.as("supervisor").starts("duty", OFF);
        desk.waitUntil("2026-06-10T11:30");
        desk.as("courtLiaison").submits("recordResult", over, Entries.refused("2026-06-10T10:30"));
        desk.settle();
        jdbc.sql("update register.staff_alert set taken_by = 'supervisor2', taken_at = now() where case_reference = ?").param(taken).update();

        desk.as("supervisor").starts("duty", on("2026-06-10T20:00"));
        desk.settle();
        assertThat(reached(taken, "0")).doesNotContain("supervisor");
        assertThat(reached(over, "0")).doesNotContain("supervisor");
    }

    @Test
    void aSupervisorMaySetItForTheirPeopleAndNobodyElsesAndOthersForThemselvesAlone() {
        jdbc.sql("update register.officer set areas = array['Sutton'] where username = 'custody'").update();
        desk.as("supervisor2").starts("duty", but(OFF, "dutyPerson", "constable2"));
        assertThat(onDuty("constable2")).isFalse();
        assertThat(jdbc.sql("select set_by from register.duty where username = 'constable2' order by id desc limit 1").query(String.class).single()).isEqualTo("supervisor2");

        refused("supervisor2", "not one of the choices", but(OFF, "dutyPerson", "custody"));
        refused("constable", "not one of the choices", but(OFF, "dutyPerson", "constable2"));
        refused("legal", "not one of the choices", but(OFF, "dutyPerson", "legal2"));
        refused("supervisor", "not one of the choices", but(OFF, "dutyPerson", "nobody"));
        assertThat(onDuty("custody")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "dutyUntil, 2026-06-09T09:59, in the past",
            "dutyUntil, 2026-06-16T10:01, more than seven days",
            "dutyUntil, 2026-10-25T01:30, happened twice",
            "dutyUntil, , missing",
            "dutyState, maybe, not one of the choices",
            "dutyEmail, nowhere, not an e-mail address",
            "dutyPhone, call me, not a telephone number",
            "dutyPerson, , missing"})
    void badInputIsRefusedAndChangesNothing(String field, String value, String why) {
        refused("officer", why, but(on("2026-06-09T18:00"), field, value));
    }

    @Test
    void whoCannotBeReachedAtAllIsNotOnDuty() {
        jdbc.sql("update register.officer set email = null, phone = null where username = 'officer2'").update();
        try {
            refused("officer2", "nobody could be reached", on("2026-06-09T18:00"));
            desk.as("officer2").starts("duty", but(on("2026-06-09T18:00"), "dutyPhone", "020 7946 0998"));
        } finally {
            jdbc.sql("update register.officer set email = 'leila.haddad@police.example', phone = '020 7946 0102' where username = 'officer2'").update();
        }
    }

    @Test
    void sevenDaysToTheMinuteAreNotTooLong() {
        desk.as("officer").starts("duty", on("2026-06-16T10:00"));
        assertThat(onDuty("officer")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"designer", "admin"})
    void whoIsNeverAlertedHasNoDuty(String username) {
        assertThatThrownBy(() -> desk.as(username).starts("duty", OFF)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theFormShowsWhoIsOnDutyWhereTheReaderWorks() throws IOException {
        jdbc.sql("update register.officer set on_duty = false where username in ('legal', 'legal2', 'manager')").update();
        desk.as("inspector2").starts("duty", on("2026-06-09T22:00"));

        String seen = form("supervisor2");
        assertThat(seen).contains("Helen Marsh (Bromley, Croydon, Sutton)", "Daniel Kowalski (Croydon, until Tuesday 9 June 2026, 22:00)",
                "**Legal services:** *nobody: alerts go to supervisors*", "**Managers:** *nobody*", "Priya Nair, constables: on duty", "Miriam Katz, legal services: off duty");
        assertThat(form("constable")).contains("Helen Marsh").doesNotContain("Priya Nair, constables: on duty");
    }

    private String form(String username) throws IOException {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
        engine.getIdentityService().setAuthentication(username, groups);
        try {
            String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("duty").latestVersion().singleResult().getId();
            return new String(engine.getFormService().getDeployedStartForm(definition).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void refused(String who, String why, Map<String, Object> answers) {
        long before = jdbc.sql("select count(*) from register.duty").query(Long.class).single();
        assertThatThrownBy(() -> desk.as(who).starts("duty", answers)).hasMessageContaining(why);
        assertThat(jdbc.sql("select count(*) from register.duty").query(Long.class).single()).isEqualTo(before);
    }

    private static Map<String, Object> on(String until) {
        return Map.of("dutyPerson", "me", "dutyState", "on", "dutyUntil", until);
    }

    private boolean onDuty(String username) {
        return jdbc.sql("select on_duty from register.officer where username = ?").param(username).query(Boolean.class).single();
    }

    private List<String> alerts(String reference) {
        return jdbc.sql("select asked_role || '>' || role from register.staff_alert where case_reference = ? and idempotency_key not like 'call-back/%' order by id").param(reference).query(String.class).list();
    }

    /** Who was reached on a rung of the 48 hours. */
    private List<String> reached(String reference, String rung) {
        return jdbc.sql("""
                        select username from register.staff_alert_recipient where result = 'sent' and alert_key like
                          (select reference from register.instrument where case_reference = ? and kind = 'NOTICE') || '/hearing-after-notice/' || ? || '/%' order by username""")
                .params(reference, rung).query(String.class).list();
    }

    private List<String> files(String reference) {
        try (var all = Files.list(java.nio.file.Path.of(dataDirectory).resolve("outbox"))) {
            return all.map(DutyTest::read).filter(text -> text.contains(reference)).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
