package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.Visibility;
import uk.dapo.register.Visibility.Sight;

/** The managers' board: what runs out when, counted and listed alike, of the cases a manager sees and no others. */
@CaseTest
@Import(Desk.class)
class BoardTest {

    private static final List<String> BUCKETS = List.of("overdue", "under2h", "under8h", "under24h", "later");

    @Autowired
    Desk desk;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ObjectMapper mapper;
    @Autowired
    Visibility visibility;
    @LocalServerPort
    int port;
    Path path;
    String areas;
    BreachPath breach;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
        areas = jdbc.sql("select cast(areas as text) from register.officer where username = 'manager'").query(String.class).single();
        breach = new BreachPath(desk, jdbc);
        // earlier tests' cases fill the lists otherwise
        jdbc.sql("update register.clock set closed_at = from_at where closed_at is null").update();
        jdbc.sql("update register.victim_update set closed_at = reached_at, outcome = 'NOT_REACHED' where closed_at is null").update();
    }

    @AfterEach
    void realTime() {
        jdbc.sql("update register.officer set areas = cast(? as text[]) where username = 'manager'").param(areas).update();
        ClockUtil.reset();
    }

    @Test
    void aClockMovesThroughTheBucketsToTheSecond() {
        String reference = path.served();
        Map.of("2026-06-10T13:59:59", "later", "2026-06-10T14:00:01", "under24h", "2026-06-11T05:59:59", "under24h", "2026-06-11T06:00:01", "under8h",
                "2026-06-11T12:00:01", "under2h", "2026-06-11T14:00:00", "under2h", "2026-06-11T14:00:01", "overdue").forEach((at, bucket) -> {
                    desk.clockAt(at);
                    assertThat(hearing(board(""), reference).path("bucket").asText()).as(at).isEqualTo(bucket);
                });

        JsonNode clock = hearing(board(""), reference);
        assertThat(clock.path("due").asText()).isEqualTo("2026-06-11T13:00:00Z");
        assertThat(clock.path("label").asText()).isEqualTo("Application heard after the notice was given");
        assertThat(clock.path("explanation").asText()).contains("48 hours");
        assertThat(clock.path("route").asText()).isEqualTo("R1");
        assertThat(clock.path("teams").toString()).isEqualTo("[\"dapoTeam\"]");
    }

    @Test
    void countsAndListsAgreeAndNothingThatRunsIsLeftOut() {
        path.made();
        JsonNode clocks = board("").path("clocks");
        assertThat(clocks.path("total").asLong()).isEqualTo(jdbc.sql("select count(*) from register.clock k join register.cases_seen_by('manager', cast(? as timestamptz)) s on s.reference = k.case_reference where k.closed_at is null")
                .param(desk.now().toString()).query(Long.class).single());
        BUCKETS.forEach(bucket -> assertThat(Math.min(200, clocks.path("counts").path(bucket).asInt())).as(bucket)
                .isEqualTo((int) rows(clocks).filter(row -> row.path("bucket").asText().equals(bucket)).count()));
    }

    @Test
    void aLongListIsReadPageByPageToItsEnd() {
        String reference = path.served();
        String copies = "insert into register.clock (case_reference, instrument_reference, kind, started_by, from_at, due_at, inclusive, explanation, section, calendar_version) "
                + "select case_reference, instrument_reference, kind, 'copy ' || n, from_at, due_at + make_interval(days => n), inclusive, explanation, section, calendar_version "
                + "from register.clock, generate_series(1, 450) n where case_reference = ? and kind = 'hearing-after-notice'";
        assertThat(jdbc.sql(copies).param(reference).update()).isEqualTo(450);
        int all = board("").path("clocks").path("counts").path("later").asInt();
        List<String> read = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            JsonNode clocks = board("?pages=clocks.later:" + page).path("clocks");
            assertThat(clocks.path("counts").path("later").asInt()).isEqualTo(all).isGreaterThan(450);
            assertThat(clocks.path("pages").path("later").asInt()).isEqualTo(page);
            List<String> rows = rows(clocks).filter(row -> row.path("bucket").asText().equals("later")).map(row -> row.path("id").asText()).toList();
            assertThat(rows).hasSize(Math.min(clocks.path("pageSize").asInt(), all - read.size()));
            read.addAll(rows);
        }
        assertThat(read).doesNotHaveDuplicates().hasSize(all);
        assertThat(board("?pages=clocks.later:999").path("clocks").path("pages").path("later").asInt()).as("there is no such page any more").isEqualTo(3);
        refused("?pages=later", "pages", "clocks.later:2");
        refused("?pages=clocks.later:0", "pages", "clocks.later:2");
    }

    @Test
    void boroughTeamAndRouteNarrowIt() {
        String reference = path.served();
        assertThat(shows("?area=Croydon", reference)).isTrue();
        assertThat(shows("?area=Bromley", reference)).isFalse();
        assertThat(shows("?team=dapoTeam&route=R1", reference)).isTrue();
        assertThat(shows("?team=custody", reference)).isFalse();
        assertThat(shows("?route=R2", reference)).isFalse();
        assertThat(shows("?area=&team=&route=", reference)).isTrue();
    }

    @Test
    void whatCannotBeAskedIsRefusedByFieldAndRemedy() {
        refused("?area=Atlantis", "area", "Croydon");
        refused("?team=x", "team", "courtLiaison");
        refused("?route=R11", "route", "R10");
    }

    @Test
    void anOpenBreachStandsUnderItsSeverityUntilItIsDealtWith() {
        String broken = breach.arrested(path.made());
        assertThat(rows(board("").path("breaches")).filter(row -> row.path("reference").asText().equals(broken))).singleElement().satisfies(row -> {
            assertThat(row.path("severity").asText()).startsWith("L");
            assertThat(row.path("kind").asText()).isEqualTo("Contact");
            assertThat(row.path("state").asText()).isEqualTo("Arrested");
            assertThat(row.path("route").asText()).isEqualTo("R1");
        });
        desk.as("officer").submits("decideCharge", breach.root(broken), BreachEntries.notCharged("noFurtherAction"));
        assertThat(rows(board("").path("breaches")).map(row -> row.path("reference").asText())).doesNotContain(broken);
    }

    @Test
    void anAlarmStaysUntilSomebodyTakesItUp() {
        String reference = path.served();
        desk.waitUntil("2026-06-11T13:00");
        assertThat(of("escalations", reference)).isNotEmpty();
        jdbc.sql("update register.staff_alert set taken_by = 'legal', taken_at = now() where case_reference = ?").param(reference).update();
        assertThat(of("escalations", reference)).noneMatch(row -> row.path("sort").asText().equals("alert"));
        desk.waitUntil("2026-06-11T15:00");
        assertThat(of("escalations", reference)).anyMatch(row -> row.path("sort").asText().equals("answer"));
    }

    @Test
    void aCallBackIsOwedWhereNoMessageIsSafe() {
        String reference = path.served();
        desk.settle();
        assertThat(of("callBacks", reference)).isNotEmpty().allSatisfy(row -> assertThat(row.path("due").asText()).isNotEmpty());
    }

    @Test
    void aStepThatFailedIsTriedAgainForAReasonThatIsKept() {
        String reference = path.served();
        Job job = fail(reference);
        JsonNode incident = of("incidents", reference).get(0);
        assertThat(incident.path("words").asText()).startsWith("The step \"").contains("failed every time");
        String door = "/api/board/incidents/" + incident.path("id").asText() + "/retry";

        assertThat(as("manager").send("POST", door, "{}").body()).contains("\"field\":\"reason\"").contains("10 to 500 characters");
        assertThat(as("manager").send("POST", door, "{\"reason\":[1]}").statusCode()).isEqualTo(400);
        assertThat(as("inspector").send("POST", door, "{\"reason\":\"The mail server is up again.\"}").statusCode()).isEqualTo(403);
        assertThat(of("incidents", reference)).hasSize(1);

        assertThat(as("manager").send("POST", door, "{\"reason\":\"The mail server is up again.\"}").statusCode()).isEqualTo(200);
        assertThat(of("incidents", reference)).isEmpty();
        assertThat(engine.getManagementService().createJobQuery().jobId(job.getId()).singleResult().getRetries()).isEqualTo(1);
        assertThat(jdbc.sql("select reason from register.incident_retry where case_reference = ? and retried_by = 'manager'").param(reference).query(String.class).list())
                .containsExactly("The mail server is up again.");
        assertThat(jdbc.sql("select refers::text from register.event where chain = ? and kind = 'step-tried-again'").param(reference).query(String.class).single())
                .doesNotContain("mail server");
        assertThat(as("manager").send("POST", door, "{\"reason\":\"The mail server is up again.\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void ofARestrictedCaseThereIsOnlyThatSomethingRuns() {
        String reference = path.served();
        fail(reference);
        String incident = of("incidents", reference).get(0).path("id").asText();
        restrict(reference);

        JsonNode clock = hearing(board(""), reference);
        assertThat(clock.path("restricted").asBoolean()).isTrue();
        assertThat(clock.path("due").asText()).isEqualTo("2026-06-11T13:00:00Z");
        assertThat(clock.path("explanation").isNull()).isTrue();
        assertThat(clock.path("teams")).isEmpty();
        assertThat(of("incidents", reference).get(0).path("message").isNull()).isTrue();
        assertThat(as("manager").send("POST", "/api/board/incidents/" + incident + "/retry", "{\"reason\":\"The mail server is up again.\"}").statusCode()).isEqualTo(404);

        jdbc.sql("insert into register.case_named_person (restriction_id, username, named_by, named_at) select id, 'manager', 'test', now() from register.case_restriction where case_reference = ?")
                .param(reference).update();
        assertThat(hearing(board(""), reference).path("explanation").asText()).contains("48 hours");
    }

    @Test
    void aManagerOfAnotherBoroughSeesNothingOfIt() {
        String reference = path.served();
        fail(reference);
        String incident = of("incidents", reference).get(0).path("id").asText();
        jdbc.sql("update register.officer set areas = '{Bromley}' where username = 'manager'").update();
        assertThat(as("manager").get("/api/board").body()).doesNotContain(reference);
        refused("?area=Croydon", "area", "Yours are: Bromley.");
        assertThat(as("manager").send("POST", "/api/board/incidents/" + incident + "/retry", "{\"reason\":\"The mail server is up again.\"}").statusCode()).isEqualTo(404);
    }

    /** Cockpit asks for much at once: an answer that changed the session would sign the page out. */
    @Test
    void thePageThatAsksStaysSignedIn() {
        Visitor browser = Visitor.stranger(port);
        assertThat(browser.signIn("manager", "demo", "cockpit")).isEqualTo(200);
        String session = browser.cookie("JSESSIONID").orElseThrow();
        assertThat(browser.get("/api/board").statusCode()).isEqualTo(200);
        assertThat(browser.cookie("JSESSIONID")).hasValue(session);
    }

    /** The board's own reading of who sees what, against the one rule. */
    @Test
    void whoSeesWhichCaseIsTheOneRule() {
        String plain = path.reported(Entries.reportAbuse(), Entries.recordReport());
        String restricted = path.reported(Entries.reportAbuse(), Entries.recordReport());
        restrict(restricted);
        jdbc.sql("insert into register.case_named_person (restriction_id, username, named_by, named_at) select id, 'inspector', 'test', now() from register.case_restriction where case_reference = ?")
                .param(restricted).update();
        jdbc.sql("""
                        insert into register.case_opening (case_reference, username, kind, purpose, reason, opened_at, until_at)
                        values (?, 'legal', 'OTHER_AREA', 'x', 'x', :at, :at), (?, 'custody', 'BREAK_GLASS', 'x', 'x', timestamptz '2026-06-09 00:00Z', timestamptz '2026-06-09 12:00Z')"""
                        .replace(":at", "timestamptz '2026-06-09 12:00Z'")).params(restricted, restricted).update();
        jdbc.sql("update register.officer set areas = '{Bromley}' where username = 'manager'").update();
        for (String who : List.of("manager", "inspector", "legal", "custody", "officer")) {
            for (String reference : List.of(plain, restricted)) {
                String seen = jdbc.sql("select case when closed then 'RESTRICTED' else 'OPEN' end from register.cases_seen_by(?, cast(? as timestamptz)) where reference = ?")
                        .params(who, desk.now().toString(), reference).query(String.class).optional().orElse("OTHER_AREA");
                Sight sight = visibility.of(who, reference);
                // whether a case of another area is restricted too makes no difference: it is not seen
                assertThat(sight == Sight.RESTRICTED && seen.equals("OTHER_AREA") ? "OTHER_AREA" : sight.name()).as("%s and %s", who, reference).isEqualTo(seen);
            }
        }
    }

    /** A step of the case fails for good. */
    private Job fail(String reference) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("escalation").list().get(0).getId();
        Job job = engine.getManagementService().createJobQuery().processInstanceId(instance).list().get(0);
        engine.getManagementService().setJobRetries(job.getId(), 0);
        return job;
    }

    private void restrict(String reference) {
        jdbc.sql("insert into register.case_restriction (case_reference, reason, restricted_by, restricted_at) values (?, 'Staff are involved', 'test', now())").param(reference).update();
    }

    private void refused(String asked, String field, String remedy) {
        HttpResponse<String> answer = as("manager").get("/api/board" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer.body()).path("field").asText()).isEqualTo(field);
        assertThat(json(answer.body()).path("detail").asText()).contains(remedy);
    }

    private boolean shows(String asked, String reference) {
        return rows(board(asked).path("clocks")).anyMatch(row -> row.path("caseReference").asText().equals(reference));
    }

    private JsonNode hearing(JsonNode board, String reference) {
        return rows(board.path("clocks")).filter(row -> row.path("caseReference").asText().equals(reference)).filter(row -> row.path("kind").asText().equals("hearing-after-notice"))
                .findFirst().orElseThrow();
    }

    private List<JsonNode> of(String list, String reference) {
        return rows(board("").path(list)).filter(row -> row.path("caseReference").asText().equals(reference)).toList();
    }

    private static java.util.stream.Stream<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.path("rows").spliterator(), false);
    }

    private JsonNode board(String asked) {
        HttpResponse<String> answer = as("manager").get("/api/board" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private Visitor as(String username) {
        return Visitor.script(port, username, "demo");
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
