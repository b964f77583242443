package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;
import static uk.dapo.walk.MonitoringPath.noContact;
import static uk.dapo.walk.MonitoringPath.tag;
import static uk.dapo.walk.MonitoringPath.zone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.engine.Instances;
import uk.dapo.monitoring.Report;
import uk.dapo.monitoring.process.ReportDoor;

/** Reports of providers, programmes and people: each taken in once, each to where it belongs or to a person, a storm as one question. */
@CaseTest
@Import(Desk.class)
class MonitoringEventsTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestRestTemplate http;
    @Autowired
    Instances instances;
    @Autowired
    ReportDoor reports;
    MonitoringPath path;
    String reference;
    String order;

    @BeforeEach
    void aTaggedRespondent() {
        desk.clockAt(Path.START);
        path = new MonitoringPath(desk, jdbc);
        reference = path.ordered(List.of(zone(), tag("EM_EXCL", 1, 6), noContact()));
        order = path.order(reference);
        desk.waitUntil("2026-06-12T12:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aFlatBatteryThatReportsEachMinuteIsOneQuestionAndOneBreach() {
        Instant first = LocalDateTime.parse("2026-06-12T06:00").atZone(Desk.LONDON).toInstant();
        int storm = 240;
        for (int minute = 0; minute < storm; minute++) {
            reports.receive(new Report("EMS", order + "-" + minute, order, "EM_EXCL", first.plus(minute, ChronoUnit.MINUTES), "battery", null), "provider");
        }
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL battery 240 open");
        assertThat(desk.openForms(reference)).filteredOn("assessAlert"::equals).hasSize(1);
        assertThat(desk.running(reference)).filteredOn("monitoring-alert"::equals).hasSize(1);

        String alert = path.alert(reference, "EM_EXCL");
        assertThat(desk.as("offenderManager").opens("assessAlert", alert).get("alertSummary").toString()).contains("reported 240 times", "first Friday 12 June 2026, 06:00", "last Friday 12 June 2026, 09:59");
        desk.as("offenderManager").submits("assessAlert", alert, Map.of("alertAnswer", "breach", "alertReason", "He has had the charger since Monday."));
        assertThat(path.breaches(reference)).containsExactly("tamper {2} 2026-06-12 06:00");
        // it goes on after the answer, and an older report arrives late
        assertThat(send(battery("later", "2026-06-12T11:30:00+01:00")).getBody().path("outcome").asText()).isEqualTo("JOINED");
        assertThat(send(battery("earlier", "2026-06-11T23:00:00+01:00")).getBody().path("outcome").asText()).isEqualTo("JOINED");
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL battery 242 breach");
        assertThat(desk.openForms(reference)).doesNotContain("assessAlert");
        assertThat(desk.passed(reference).get("monitoring-report")).as("the same diagram as for the form").contains("reportReceived", "placeMonitoringReport", "alertRaised");
        assertThat(path.breaches(reference)).hasSize(1);
        // two quiet days later it is another matter
        desk.waitUntil("2026-06-14T13:00");
        assertThat(send(battery("again", "2026-06-14T12:30:00+01:00")).getBody().path("outcome").asText()).isEqualTo("ALERT");
        assertThat(path.alerts(reference)).hasSize(2);
    }

    @Test
    void aStormThatRunsOverTheEndOfTheOrderIsOneTaskForAPersonAndEachReportGoesWhereItBelongs() {
        instances.send("orderDischarged", reference, order, Map.of());
        desk.clockAt("2026-06-12T14:00");
        Instant first = LocalDateTime.parse("2026-06-12T12:30").atZone(Desk.LONDON).toInstant();
        for (int minute = 0; minute < 60; minute++) {
            reports.receive(new Report("EMS", order + "-late-" + minute, order, "EM_EXCL", first.plus(minute, ChronoUnit.MINUTES), "noSignal", null), "provider");
        }
        assertThat(path.alerts(reference)).isEmpty();
        assertThat(sortings()).hasSize(1);
        desk.as("dapoTeam").submits("sortReport", sortings().get(0), Map.of("sortAnswer", "notOurs", "sortReason", "The order is over; the tag is being taken off."));
        assertThat(jdbc.sql("""
                        select count(*) from register.monitoring_event e where e.order_reference = ? and e.kind = 'noSignal'
                          and (select outcome from register.monitoring_match where event_id = e.id order by id desc limit 1) = 'NOT_OURS'""")
                .param(order).query(Integer.class).single()).isEqualTo(60);
        // the next one is asked about anew
        reports.receive(new Report("EMS", order + "-later", order, "EM_EXCL", first.plus(61, ChronoUnit.MINUTES), "noSignal", null), "provider");
        assertThat(sortings()).hasSize(2);
    }

    @Test
    void whatWasFoundHarmlessAndGoesOnLongAfterIsAskedAnew() {
        receive("noSignal", "2026-06-12T06:00");
        desk.as("offenderManager").submits("assessAlert", path.alert(reference, "EM_EXCL"), Map.of("alertAnswer", "noBreach", "alertReason", "He is on the ferry to Jersey until noon."));
        desk.clockAt("2026-06-14T12:00");
        receive("noSignal", "2026-06-13T05:00");
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL noSignal 2 noBreach");
        receive("noSignal", "2026-06-14T04:00");
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL noSignal 2 noBreach", "EM_EXCL noSignal 1 open");
        assertThat(path.breaches(reference)).isEmpty();
    }

    @Test
    void aDuplicateGetsTheFirstAnswerAndAnotherReportUnderItsReferenceAConflict() {
        ResponseEntity<JsonNode> first = send(battery("one", "2026-06-12T10:00:00+01:00"));
        ResponseEntity<JsonNode> again = send(battery("one", "2026-06-12T10:00:00+01:00"));
        ResponseEntity<JsonNode> sameInUtc = send(battery("one", "2026-06-12T09:00:00Z"));
        ResponseEntity<JsonNode> other = send(battery("one", "2026-06-12T10:01:00+01:00"));

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(sameInUtc.getBody()).isEqualTo(first.getBody());
        assertThat(other.getStatusCode().value()).isEqualTo(409);
        assertThat(other.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(other.getBody().path("field").asText()).isEqualTo("sourceReference");
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL battery 1 open");
    }

    @Test
    void whatNobodyKnowsIsSortedByAPerson() {
        int before = desk.as("dapoTeam").allTasks("sortReport").size();
        ResponseEntity<JsonNode> unknown = send(but(battery("unknown", "2026-06-12T10:00:00+01:00"), "orderReference", "O26-999999", "detail", "Tag 4711 in Leeds"));
        assertThat(unknown.getStatusCode().value()).isEqualTo(202);
        assertThat(send(but(battery("no such condition", "2026-06-12T10:00:00+01:00"), "condition", "EM_CURF")).getStatusCode().value()).isEqualTo(202);
        assertThat(send(but(battery("cannot happen", "2026-06-12T10:00:00+01:00"), "condition", "NOCONTACT")).getStatusCode().value()).isEqualTo(202);
        assertThat(send(battery("before the order", "2026-06-10T10:29:00+01:00")).getStatusCode().value()).isEqualTo(202);
        ResponseEntity<JsonNode> more = send(but(battery("unknown, again", "2026-06-12T10:01:00+01:00"), "orderReference", "O26-999999"));
        assertThat(more.getStatusCode().value()).isEqualTo(201);
        assertThat(more.getBody().path("outcome").asText()).as("waits with the first").isEqualTo("JOINED");
        assertThat(desk.as("dapoTeam").allTasks("sortReport")).hasSize(before + 4);

        String root = sorting(unknown);
        assertThat(desk.as("dapoTeam").opens("sortReport", root).get("reportToSort").toString()).contains("Tag 4711 in Leeds", "There is no order of this reference", "O26&#45;999999", "and 1 more that say the same");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("sortReport", root, sorted(order, "9"))).hasMessageContaining("no such condition");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("sortReport", root, sorted("O26-999999", "2"))).hasMessageContaining("no order of this reference");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("sortReport", root, sorted(order, "3"))).hasMessageContaining("Nothing like this");
        desk.as("dapoTeam").submits("sortReport", root, sorted(order, "2"));
        assertThat(path.alerts(reference)).as("and the one that waited with it").containsExactly("EM_EXCL battery 2 open");
        assertThat(desk.openForms(path.alert(reference, "EM_EXCL"))).containsExactly("assessAlert");

        ResponseEntity<JsonNode> other = send(but(battery("not ours", "2026-06-12T10:00:00+01:00"), "orderReference", "X"));
        desk.as("dapoTeam").submits("sortReport", sorting(other), Map.of("sortAnswer", "notOurs", "sortReason", "An order of another force."));
        assertThat(jdbc.sql("select outcome from register.monitoring_match where event_id = ? order by id desc limit 1").param(other.getBody().path("event").asLong())
                .query(String.class).single()).isEqualTo("NOT_OURS");
    }

    @Test
    void reportsThatWaitedTogetherAndLieFarApartRaiseAnAlertEach() {
        ResponseEntity<JsonNode> first = send(but(battery("far 1", "2026-06-10T11:00:00+01:00"), "orderReference", "X " + order));
        send(but(battery("far 2", "2026-06-12T11:00:00+01:00"), "orderReference", "X " + order));
        desk.as("dapoTeam").submits("sortReport", sorting(first), sorted(order, "2"));
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL battery 1 open", "EM_EXCL battery 1 open");
        assertThat(desk.openForms(reference)).filteredOn("assessAlert"::equals).hasSize(2);
        assertThat(desk.running(reference)).doesNotContain("monitoring-sorting");
    }

    @Test
    void aReportOnAnOrderThatHasEndedSinceStillCountsAndOneOnTheTimeAfterIsSorted() {
        instances.send("orderDischarged", reference, order, Map.of());
        desk.clockAt("2026-06-13T12:00");

        assertThat(send(but(battery("last week", "2026-06-11T10:00:00+01:00"), "condition", "1", "kind", "zoneEntered")).getStatusCode().value()).isEqualTo(201);
        assertThat(path.alerts(reference)).containsExactly("ZONE zoneEntered 1 breach");
        assertThat(path.breaches(reference)).as("it happened while the order was in force").containsExactly("approach {1} 2026-06-11 10:00");
        ResponseEntity<JsonNode> after = send(battery("after the end", "2026-06-13T10:00:00+01:00"));
        assertThat(after.getStatusCode().value()).isEqualTo(202);
        assertThat(desk.as("dapoTeam").opens("sortReport", sorting(after)).get("reportToSort").toString()).contains("The order had ended then");
    }

    @Test
    void whatBreaksTheOrderByItselfGoesOnAtOnceAndItsDetailNeverReachesTheEngine() {
        send(but(battery("zone", "2026-06-12T10:00:00+01:00"), "kind", "zoneEntered", "detail", "Plantedzone behind the school gate"));
        send(but(battery("zone 2", "2026-06-12T10:10:00+01:00"), "kind", "zoneEntered"));

        assertThat(path.alerts(reference)).containsExactly("EM_EXCL zoneEntered 2 breach");
        assertThat(path.breaches(reference)).as("of the clause that the tag monitors").containsExactly("approach {1} 2026-06-12 10:00");
        assertThat(jdbc.sql("select source || ' ' || (monitoring_event is not null) from register.breach_report r join register.breach b on b.reference = r.breach_reference where b.broken = ?")
                .param(order).query(String.class).list()).containsExactly("EMS true");
        assertThat(desk.openForms(reference)).doesNotContain("assessAlert");
        for (String table : jdbc.sql("select table_name from information_schema.columns where table_schema = 'public' and column_name = 'text_'").query(String.class).list()) {
            assertThat(jdbc.sql("select count(*) from public." + table + " where text_ like '%Plantedzone%'").query(Integer.class).single()).as(table).isZero();
        }
        assertThat(jdbc.sql("select count(*) from register.event where refers::text like '%Plantedzone%'").query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsNoReportIsRefusedWithFieldAndRemedy() {
        Map<String, Object> good = battery("bad", "2026-06-12T10:00:00+01:00");
        refused(but(good, "source", null), "source", "missing");
        refused(but(good, "source", " "), "source", "characters");
        refused(but(good, "sourceReference", "x".repeat(101)), "sourceReference", "100");
        refused(but(good, "sourceReference", 7), "sourceReference", "text");
        refused(but(good, "occurredAt", "yesterday"), "occurredAt", "");
        refused(but(good, "occurredAt", "2026-06-12T12:06:00+01:00"), "occurredAt", "future");
        refused(but(good, "occurredAt", "2026-03-29T01:30"), "occurredAt", "");
        refused(but(good, "occurredAt", "2026-10-25T01:30"), "occurredAt", "");
        refused(but(good, "kind", "earthquake"), "kind", "battery");
        refused(but(good, "kind", "BATTERY"), "kind", "battery");
        refused(but(good, "detail", "x".repeat(4001)), "detail", "4000");
        refused(but(good, "detail", "bell\u0007"), "detail", "plain text");
        refused(but(good, "detail", List.of("a")), "detail", "text");
        refused(but(good, "operator", "me"), null, "no report has");
        assertThat(post("provider", "[]").getStatusCode().value()).isEqualTo(400);
        assertThat(post("provider", "{\"source\":").getStatusCode().value()).isEqualTo(400);
        assertThat(post("provider", "").getStatusCode().value()).isEqualTo(400);
        assertThat(path.alerts(reference)).isEmpty();
        assertThat(send(but(good, "occurredAt", "2026-06-12T12:04:00+01:00")).getStatusCode().value()).as("a clock a little ahead").isEqualTo(201);
    }

    @Test
    void onlyWhoMayReportReports() {
        String body = "{\"source\":\"EMS\"}";
        for (String user : List.of("officer", "victimCare", "manager", "designer", "admin", "custody")) {
            assertThat(post(user, body).getStatusCode().value()).as(user).isEqualTo(403);
        }
        assertThat(http.postForEntity("/api/monitoring-events", Map.of(), String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(http.withBasicAuth("provider", "wrong").postForEntity("/api/monitoring-events", Map.of(), String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(post("offenderManager", body).getStatusCode().value()).isEqualTo(400);
        assertThat(http.withBasicAuth("provider", "demo").getForEntity("/api/people?name=karl", String.class).getStatusCode().is2xxSuccessful()).as("a provider looks nobody up").isFalse();
    }

    @Test
    void aReportEnteredByHandGoesTheSameWay() {
        Map<String, Object> entry = entered("phone call 1");
        assertThatThrownBy(() -> desk.as("offenderManager").starts("monitoring-report", but(entry, "monitoringOrder", "O26-999999"))).hasMessageContaining("not on the register");
        assertThatThrownBy(() -> desk.as("offenderManager").starts("monitoring-report", but(entry, "monitoringAt", "2026-06-12T12:01"))).hasMessageContaining("in the future");
        desk.as("offenderManager").starts("monitoring-report", entry);
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL tamper 1 breach");
        assertThatThrownBy(() -> desk.as("offenderManager").starts("monitoring-report", entry)).hasMessageContaining("taken in already");
        assertThatThrownBy(() -> desk.as("offenderManager").starts("monitoring-report", but(entry, "reportDetail", "Something else"))).hasMessageContaining("says something else");

        var unknown = desk.as("offenderManager").starts("monitoring-report", but(entered("phone call 2"), "monitoringOrder", null));
        assertThat(jdbc.sql("select count(*) from register.monitoring_match m join register.monitoring_event e on e.id = m.event_id where m.outcome = 'SORT' and e.source_reference = 'phone call 2'")
                .query(Integer.class).single()).as(unknown.getId()).isEqualTo(1);
        desk.as("dapoTeam").starts("monitoring-report", but(entered(null), "monitoringKind", "battery", "monitoringCondition", "2"));
        desk.as("dapoTeam").starts("monitoring-report", but(entered(null), "monitoringKind", "battery", "monitoringCondition", "2"));
        assertThat(path.alerts(reference)).containsExactly("EM_EXCL tamper 1 breach", "EM_EXCL battery 2 open");
    }

    /** Who sorts, or sorted, what came without a signal, one for each task. */
    private List<String> sortings() {
        return jdbc.sql("select w.root_instance_id from register.monitoring_work w join register.monitoring_event e on e.id = w.event_id where e.order_reference = ? and e.kind = 'noSignal' order by e.id")
                .param(order).query(String.class).list();
    }

    private void receive(String kind, String at) {
        reports.receive(new Report("EMS", order + kind + at, order, "EM_EXCL", LocalDateTime.parse(at).atZone(Desk.LONDON).toInstant(), kind, null), "provider");
    }

    private Map<String, Object> entered(String sourceReference) {
        return but(new HashMap<>(Map.of("monitoringSource", "Control room", "monitoringOrder", order, "monitoringCondition", "EM_EXCL", "monitoringKind", "tamper",
                "monitoringAt", "2026-06-12T11:00")), "monitoringSourceReference", sourceReference);
    }

    private static Map<String, Object> sorted(String order, String condition) {
        return Map.of("sortAnswer", "belongs", "sortOrder", order, "sortCondition", condition, "sortReason", "The provider had the old number.");
    }

    private String sorting(ResponseEntity<JsonNode> answer) {
        return jdbc.sql("select root_instance_id from register.monitoring_work where event_id = ?").param(answer.getBody().path("event").asLong()).query(String.class).single();
    }

    private Map<String, Object> battery(String sourceReference, String at) {
        return new HashMap<>(Map.of("source", "EMS", "sourceReference", order + " " + sourceReference, "orderReference", order, "condition", "EM_EXCL", "occurredAt", at, "kind", "battery"));
    }

    private void refused(Map<String, Object> report, String field, String remedy) {
        ResponseEntity<JsonNode> answer = send(report);
        assertThat(answer.getStatusCode().value()).as(report.toString()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(answer.getBody().path("detail").asText()).contains(remedy).isNotBlank().doesNotContain("earthquake", "yesterday", "bell");
        assertThat(answer.getBody().path("field").asText(null)).isEqualTo(field);
    }

    private ResponseEntity<JsonNode> send(Map<String, Object> report) {
        return http.withBasicAuth("provider", "demo").postForEntity("/api/monitoring-events", report, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(user, "demo").postForEntity("/api/monitoring-events", new HttpEntity<>(body, headers), JsonNode.class);
    }
}
