package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.dapo.register.AuditTrail;
import uk.dapo.register.Places;

/** A case is kept as long as its rule says, longer while it is held, and then erased by two people: its figures and its audit trail stay. */
@CaseTest
@Import(Desk.class)
class RetentionTest {

    /** Names of courts, which are about nobody, and where no case's rows are told apart. */
    private static final java.util.Set<String> KEPT = java.util.Set.of("breach_outcome.court", "breach_appearance.court", "breach_warrant.court");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    AuditTrail trail;
    @Autowired
    Places places;
    @Autowired
    ProcessEngine engine;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    TestRestTemplate http;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        desk.writesWith(null);
        ClockUtil.reset();
    }

    @Test
    void aRefusedNoticeIsErasedSixYearsOnByTwoPeopleAndNotWhileItIsHeld() {
        Markers markers = new Markers(jdbc);
        desk.writesWith(markers::mark);
        String reference = refused();
        assertThat(markers.found("register", Markers.PERSONAL)).isNotEmpty();
        // why something is held or erased names nobody, and stays
        desk.writesWith(null);
        Map<String, Object> erase = ask(reference, "erase");

        assertThatThrownBy(() -> desk.as("legal").starts("retention", erase)).hasMessageContaining("not over before 9 June 2032");
        assertThatThrownBy(() -> desk.as("legal").starts("retention", ask(reference, "lift"))).hasMessageContaining("not held");
        assertThatThrownBy(() -> desk.as("legal").starts("retention", ask("C26-999999", "hold"))).hasMessageContaining("none of this reference");
        assertThatThrownBy(() -> desk.as("officer").starts("retention", ask(reference, "hold"))).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        approved("legal", "superintendent", ask(reference, "hold"));
        assertThatThrownBy(() -> desk.as("legal").starts("retention", ask(reference, "hold"))).hasMessageContaining("held already");

        desk.clockAt("2032-06-09T09:00");
        assertThatThrownBy(() -> desk.as("legal").starts("retention", erase)).hasMessageContaining("legal hold");
        approved("legal", "superintendent", ask(reference, "lift"));

        ProcessInstance asked = desk.as("superintendent").starts("retention", erase);
        assertThat(desk.as("manager").opens("approveRetention", asked.getId()).get("retentionSummary").toString()).contains("Erase the case for good", "9 June 2032");
        assertThatThrownBy(() -> desk.as("superintendent").submits("approveRetention", asked.getId(), decision("approve"))).hasMessageContaining("Whoever asked for it");
        desk.as("manager").submits("approveRetention", asked.getId(), decision("approve"));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(asked.getId()).count()).isZero();
        assertErased(reference, markers);
        assertThat(jdbc.sql("select * from register.case_statistic where case_reference = ?").param(reference).query().singleRow())
                .containsEntry("area", "Croydon").containsEntry("respondent_age", 36).containsEntry("protected_person_age", 34).containsEntry("notices", 0).containsEntry("orders", 0);
        assertThat(jdbc.sql("select asked_by || ' ' || approved_by || ' ' || rule from register.erasure where case_reference = ?").param(reference).query(String.class).list())
                .containsExactly("superintendent manager CASE_REPORT");
        assertThatThrownBy(() -> desk.as("legal").starts("retention", ask(reference, "hold"))).hasMessageContaining("was erased");
    }

    /** Down a whole order's path: no word of anybody is left in any table. */
    @Test
    void nothingIsLeftOfACaseWithAnOrderButItsFigures() {
        Markers markers = new Markers(jdbc);
        desk.writesWith(markers::mark);
        String reference = path.made();
        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-10T10:45"));
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-10T10:50"));
        BreachPath breach = new BreachPath(desk, jdbc);
        breach.arrested(reference);
        transaction.executeWithoutResult(status -> places.secret(reference, "REFUGE", "Zzhidden house in the north", "officer"));
        desk.settle();
        assertThat(desk.openForms(reference)).isNotEmpty();
        assertThatThrownBy(() -> desk.as("legal").starts("retention", ask(reference, "erase"))).hasMessageContaining("still under way");
        List<Map<String, Object>> hashes = jdbc.sql("select number, sha256 from register.document where case_reference = ? order by id").param(reference).query().listOfRows();

        erase(reference);

        assertErased(reference, markers);
        assertThat(jdbc.sql("select number, sha256 from register.document where case_reference = ? order by id").param(reference).query().listOfRows()).isEqualTo(hashes);
        assertThat(jdbc.sql("select code from register.clause c join register.instrument i on i.reference = c.instrument_reference where i.case_reference = ? and i.kind = 'ORDER'")
                .param(reference).query(String.class).list()).as("figures").contains("NOCONTACT", "NOABUSE");
        assertThat(jdbc.sql("select notices || ' ' || orders || ' ' || breaches from register.case_statistic where case_reference = ?").param(reference).query(String.class).single())
                .isEqualTo("1 1 1");
        assertThat(places.secrets(reference)).isEmpty();
    }

    @Test
    void whoHasAnotherCaseKeepsTheirName() {
        RoutePath routes = new RoutePath(desk, jdbc);
        String one = refused();
        long person = jdbc.sql("select respondent_id from register.protection_case where reference = ?").param(one).query(Long.class).single();
        String other = refused();
        jdbc.sql("update register.protection_case set respondent_id = ? where reference = ?").params(person, other).update();
        erase(one);
        assertThat(routes.name(one, "respondent_id")).startsWith("Karl Respondent");
        assertThat(routes.name(one, "protected_person_id")).isEqualTo("Erased");
        erase(other);
        assertThat(routes.name(one, "respondent_id")).isEqualTo("Erased");
    }

    @Test
    void papersPastTheirOwnTimeGoAndWhatWasServedStays() {
        String reference = path.authorised();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into register.document (number, kind, case_reference, title, audience, template, template_version, sha256, media_type, content, created_at, created_by)
                        select number || 'x', 'LEAFLET', case_reference, title, audience, template, template_version, sha256, media_type, content, created_at, created_by
                        from register.document where case_reference = ?""").param(reference).update());
        assertThatThrownBy(() -> desk.as("legal").starts("retention", ask(reference, "eraseDocuments"))).hasMessageContaining("past its own time");
        desk.clockAt("2027-06-10T09:00");
        approved("legal", "manager", ask(reference, "eraseDocuments"));
        assertThat(jdbc.sql("select kind || ' ' || (length(content) > 0) from register.document where case_reference = ? order by 1").param(reference).query(String.class).list())
                .containsExactly("LEAFLET false", "NOTICE true");
        long leaflet = jdbc.sql("select id from register.document where case_reference = ? and kind = 'LEAFLET'").param(reference).query(Long.class).single();
        assertThat(http.withBasicAuth("officer", "demo").getForEntity("/api/documents/" + leaflet, String.class).getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(trail.check()).isEmpty();
    }

    @Test
    void nothingIsErasedPastTheOneFunction() {
        String reference = refused();
        assertThatThrownBy(() -> jdbc.sql("update register.submission set answers = '{}' where case_reference = ?").param(reference).update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("select register.erase_case(0)").query(Long.class).single()).hasMessageContaining("record of it");
        // with the record of an erasure, only to what the classification says, and nothing else of the row
        for (String change : List.of("answers = '{\"grounds\": \"forged\"}'", "submitted_by = 'other', answers = '{}'")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                record(reference);
                jdbc.sql("update register.submission set " + change + " where case_reference = ?").param(reference).update();
            })).as(change).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            record(reference);
            jdbc.sql("delete from register.submission where case_reference = ?").param(reference).update();
        })).hasMessageContaining("append-only");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            record(reference);
            jdbc.sql("update register.event set by_whom = 'other' where chain = ?").param(reference).update();
        })).hasMessageContaining("append-only");
    }

    /** The periods are settings with defaults: two people change one, and every case counts by it at once. */
    @Test
    void aPeriodIsChangedByTwoPeopleAndIsThenTheForcesOwn() {
        String reference = refused();
        Map<String, Object> before = jdbc.sql("select * from register.retention_rule where what = 'CASE_REPORT'").query().singleRow();
        assertThat(before).containsEntry("months", 72).containsEntry("assumed", true);
        Map<String, Object> asked = Map.of("retentionRule", "CASE_REPORT", "retentionMonths", 84, "retentionBasis", "The force's retention schedule of May 2026, line 14.");
        try {
            assertThatThrownBy(() -> desk.as("officer").starts("retention-schedule", asked)).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
            assertThatThrownBy(() -> desk.as("legal").starts("retention-schedule", but(asked, "retentionMonths", 0))).hasMessageContaining("How many months?");
            assertThatThrownBy(() -> desk.as("legal").starts("retention-schedule", but(asked, "retentionMonths", 1201))).hasMessageContaining("How many months?");
            assertThatThrownBy(() -> desk.as("legal").starts("retention-schedule", but(asked, "retentionRule", "CASE_OTHER"))).hasMessageContaining("not one of the choices");
            ProcessInstance own = desk.as("manager").starts("retention-schedule", asked);
            assertThatThrownBy(() -> desk.as("manager").submits("confirmRetentionPeriod", own.getId(), Map.of("periodDecision", "confirm"))).hasMessageContaining("does not confirm it");
            ProcessInstance change = desk.as("legal").starts("retention-schedule", asked);
            assertThat(desk.as("manager").opens("confirmRetentionPeriod", change.getId()).get("retentionChange").toString()).contains("84 months instead of 72", "line 14", "past their time at once: 0");
            desk.as("manager").submits("confirmRetentionPeriod", change.getId(), Map.of("periodDecision", "confirm"));

            assertThat(jdbc.sql("select due_on::text || ' ' || rule from register.case_due where case_reference = ?").param(reference).query(String.class).single()).isEqualTo("2033-06-09 CASE_REPORT");
            assertThat(jdbc.sql("select * from register.retention_rule where what = 'CASE_REPORT'").query().singleRow()).containsEntry("assumed", false).containsEntry("changed_by", "manager");
            assertThat(jdbc.sql("select refers ->> 'monthsBefore' || ' ' || (refers ->> 'months') || ' ' || (refers ->> 'askedBy') from register.event where kind = 'retention-period-changed' order by id desc limit 1")
                    .query(String.class).single()).isEqualTo("72 84 legal");
            assertThatThrownBy(() -> desk.as("legal").starts("retention-schedule", asked)).hasMessageContaining("that already");
        } finally {
            jdbc.sql("update register.retention_rule set months = 72, assumed = true, basis = ?, changed_by = 'release' where what = 'CASE_REPORT'").param(before.get("basis")).update();
        }
    }

    /** Whoever adds a column says what it holds. */
    @Test
    void everyColumnSaysWhetherItHoldsAPersonsData() {
        assertThat(jdbc.sql("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where table_schema = 'register' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
                          and c.data_type not in ('bigint', 'integer', 'smallint', 'boolean', 'timestamp with time zone', 'numeric', 'xid8')
                          and not exists (select 1 from register.data_class d where d.table_name = c.table_name and d.column_name = c.column_name)""").query(String.class).list())
                .as("columns without a class in register.data_class: add a row, and for a table with a person's data one in register.data_rows").isEmpty();
        assertThat(jdbc.sql("""
                        select d.table_name || '.' || d.column_name from register.data_class d where not exists (
                          select 1 from information_schema.columns c where c.table_schema = 'register' and c.table_name = d.table_name and c.column_name = d.column_name)
                        union select d.table_name || ' has no rows in data_rows' from register.data_class d where class = 'PERSONAL'
                          and not exists (select 1 from register.data_rows r where r.table_name = d.table_name)""").query(String.class).list())
                .as("classes of columns that are no more, or that no erasure would reach").isEmpty();
    }

    private void assertErased(String reference, Markers markers) {
        assertThat(trail.check()).as("the audit trail holds").isEmpty();
        List<String> left = markers.found("register", Markers.PERSONAL);
        assertThat(left.stream().filter(column -> !KEPT.contains(column)).filter(column -> stands(column, reference))).as("words left in the case").isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from register.submission_secret ss join register.submission s on s.id = ss.submission_id
                        where s.case_reference = ? and length(ss.sealed) > 0""").param(reference).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from register.document where case_reference = ? and length(content) > 0").param(reference).query(Integer.class).single()).isZero();
        assertThat(new RoutePath(desk, jdbc).name(reference, "respondent_id")).isEqualTo("Erased");
    }

    /** Whether a marker of this very test is left: other tests' cases stand in the same tables. */
    private boolean stands(String column, String reference) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        return jdbc.sql("select condition from register.data_rows where table_name = ?").param(table).query(String.class).optional()
                .map(condition -> jdbc.sql("select exists (select 1 from register.%s where (%s) and position('Planted' in %s::text) > 0)"
                        .formatted(table, condition.replace("$1", "'" + reference + "'"), name)).query(Boolean.class).single()).orElse(true);
    }

    private String refused() {
        String reference = path.drafted();
        desk.as("inspector").submits("decideNotice", reference, but(Entries.giveNotice(), "noticeDecision", "refuse", "refusalReason", "Not necessary: she has moved away and he does not know where."));
        desk.settle();
        return reference;
    }

    private void approved(String asker, String approver, Map<String, Object> asked) {
        ProcessInstance root = desk.as(asker).starts("retention", asked);
        desk.as(approver).submits("approveRetention", root.getId(), decision("approve"));
    }

    private void erase(String reference) {
        transaction.executeWithoutResult(status -> jdbc.sql("select register.erase_case(?)").param(record(reference)).query(Long.class).single());
    }

    private long record(String reference) {
        return jdbc.sql("""
                        insert into register.erasure (case_reference, what, rule, due_on, reason, asked_by, approved_by, at)
                        values (?, 'CASE', 'CASE_ORDER', ?, 'test', 'one', 'other', now()) returning id""").params(reference, LocalDate.of(2036, 6, 9)).query(Long.class).single();
    }

    private static Map<String, Object> ask(String reference, String action) {
        return Map.of("retentionCase", reference, "retentionAction", action, "retentionReason", "As the records manager asks.");
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("retentionDecision", decision, "retentionNote", "Looked at against the schedule.");
    }
}
