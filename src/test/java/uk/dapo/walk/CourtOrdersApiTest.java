package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.OrderHistory;

/** A court sends an order: taken in once, seen by a person, refused with every reason; never nowhere. */
@CaseTest
@Import(Desk.class)
class CourtOrdersApiTest {

    private static final String PAYLOAD = "/api/court-orders";

    @Autowired
    Desk desk;
    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OrderHistory history;
    RoutePath path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new RoutePath(desk, jdbc);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private Map<String, Object> order(Object... changes) {
        Map<String, Object> people = Entries.reportAbuse();
        Map<String, Object> order = new HashMap<>(Map.of("court", "croydon-family", "courtReference", RoutePath.reference(), "madeAt", "2026-06-09T09:30", "basis", "victimApplication",
                "respondent", new HashMap<>(Map.of("name", people.get("respondentName"), "dateOfBirth", "1990-02-03")),
                "protectedPerson", new HashMap<>(Map.of("name", people.get("protectedPersonName"), "dateOfBirth", "1992-05-06")), "withoutNotice", true, "until", "2027-06-08"));
        order.put("clauses", new ArrayList<>(List.of(
                Map.of("text", "You must not come within 100 metres of 14 Sample Road, Croydon CR0 9ZZ."),
                Map.of("text", "you must NOT be abusive towards " + people.get("protectedPersonName")),
                Map.of("text", "The respondent shall return the dog.", "until", "2026-07-01"))));
        return but(order, changes);
    }

    private ResponseEntity<JsonNode> post(String who, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(who, "demo").postForEntity(PAYLOAD, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private String caseOf(ResponseEntity<JsonNode> answer) {
        long id = Long.parseLong(answer.getBody().path("receipt").asText().substring(3));
        return jdbc.sql("select case_reference from register.instrument where reference = (select application_reference from register.received_order where id = ?)").param(id)
                .query(String.class).single();
    }

    @Test
    void anOrderIsTakenInStructuredComparedAndRegisteredOnce() {
        Map<String, Object> order = order();
        ResponseEntity<JsonNode> answer = post("courtLiaison", order);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(post("courtLiaison", order).getBody()).as("sent again, the same answer").isEqualTo(answer.getBody());
        ResponseEntity<JsonNode> conflict = post("courtLiaison", but(order, "until", "2028-06-08"));
        assertThat(conflict.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(conflict.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);

        String reference = caseOf(answer);
        assertThat(path.route(reference)).isEqualTo("R3");
        assertThat(desk.openForms(reference)).contains("checkCourtOrder");
        String shown = desk.as("dapoTeam").opens("checkCourtOrder", reference).get("courtClauses").toString();
        assertThat(shown).contains("(DISTANCE").contains("(NOABUSE").contains("(OTHER").contains("NOT be abusive");
        assertThat(jdbc.sql("select parameters ->> 'metres' from register.clause where instrument_reference = ? and code = 'DISTANCE'")
                .param(path.instrument(reference, "APPLICATION")).query(String.class).single()).isEqualTo("100");
        path.compared(reference);
        String made = path.instrument(reference, "ORDER");
        assertThat(path.state(made)).isEqualTo("IN_FORCE");
        assertThat(path.openClocks(made)).contains("return-hearing-safety-net", "notification");
        assertThat(history.at(made, Instant.parse("2026-07-02T10:00:00Z")).clauses()).hasSize(2);
        assertThat(post("courtLiaison", order).getBody()).as("even then").isEqualTo(answer.getBody());
    }

    @Test
    void whoIsMeantIsAskedWhereSomebodyAlikeIsKnown() {
        String known = path.victimOrder("2026-06-08T12:00", "2026-06-30");
        Map<String, Object> order = order("withoutNotice", false, "respondent", Map.of("name", path.name(known, "respondent_id"), "dateOfBirth", "1990-02-03"));
        post("dapoTeam", order);
        String root = jdbc.sql("select id from register.received_order order by id desc limit 1").query(String.class).single();
        assertThat(jdbc.sql("select application_reference from register.received_order where id = ?").param(Long.valueOf(root)).query((row, n) -> Optional.ofNullable(row.getString(1))).single()).isEmpty();
        var task = desk.as("dapoTeam").allTasks("confirmReceivedPeople");
        assertThat(task).isNotEmpty();
        String instance = task.get(task.size() - 1).getProcessInstanceId();
        desk.as("dapoTeam").submits("confirmReceivedPeople", instance, Map.of("respondentChoice", path.person(known, "respondent_id"), "protectedPersonChoice", "new"));
        assertThat(desk.openForms(instance)).contains("checkCourtOrder");
    }

    @Test
    void aRequirementInWordsNobodyReadsIsStillWatched() {
        ResponseEntity<JsonNode> answer = post("courtLiaison", order("clauses", List.of(Map.of("code", "SIGN_ON", "text", "He shall attend at the police station as directed."),
                Map.of("text", "You must report to Croydon Police Station every Monday. PC Ann Other supervises this."),
                Map.of("text", "You must attend Building Better, a programme to change abusive behaviour, beginning on Wednesday 1 July 2026, and take part as Ann Other directs. Ann Other supervises this."))));
        String reference = caseOf(answer);
        path.compared(reference);
        assertThat(jdbc.sql("select coalesce(parameters ->> 'reporting', parameters ->> 'startDay', '-') from register.clause where instrument_reference = ? order by number")
                .param(path.instrument(reference, "ORDER")).query(String.class).list()).containsExactly("-", "monday", "2026-07-01");
        assertThat(new MonitoringPath(desk, jdbc).watches(reference)).contains("SIGN_ON SIGN_ON 1", "SIGN_ON SIGN_ON 2", "PROGRAMME PROG_DA 3");
        desk.waitUntil("2026-06-17T12:00");
        assertThat(new MonitoringPath(desk, jdbc).alerts(reference)).as("Monday passed, and a week where no day is named").isNotEmpty().allMatch(alert -> alert.startsWith("SIGN_ON signOnMissed"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingChanges() {
        long before = jdbc.sql("select count(*) from register.received_order").query(Long.class).single();
        ResponseEntity<JsonNode> answer = post("courtLiaison", Map.of("court", "atlantis", "courtReference", "x".repeat(61), "madeAt", "2026-06-09T10:01", "basis", "police",
                "respondent", Map.of("name", "…", "dateOfBirth", "31/12/1990", "area", "Atlantis", "shoeSize", 9), "protectedPerson", "Vera", "withoutNotice", "yes",
                "clauses", List.of(), "until", "2020-01-01", "surprise", true));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("errors").findValuesAsText("field")).contains("court", "courtReference", "madeAt", "basis", "respondent.name", "respondent.dateOfBirth",
                "respondent.?", "protectedPerson", "withoutNotice", "clauses", "respondent.area", "?", "until");
        assertThat(answer.getBody().path("errors")).allSatisfy(error -> assertThat(error.path("remedy").asText()).isNotBlank());
        assertThat(answer.getBody().toString()).doesNotContain("atlantis", "Atlantis", "shoeSize", "surprise", "31/12/1990");

        refused(order("basis", "conviction"), "court", "s.31(3)-(4)");
        refused(order("basis", "conviction", "court", "croydon-crown"), "withoutNotice", "s.31(3)-(4)");
        refused(order("court", "other-family"), "courtName", "not on the list");
        refused(order("court", "high-court", "basis", "highCourt"), "respondent.area", "none of our areas");
        refused(order("untilEvent", "the sale of the house"), "untilEvent", "beside a last day");
        refused(order("respondent", Map.of("name", "Karl Young", "dateOfBirth", "2008-06-10")), "respondent.dateOfBirth", "younger than 18");
        refused(order("protectedPerson", Map.of("name", "Vera Young", "dateOfBirth", "2010-06-10")), "protectedPerson.dateOfBirth", "younger than 16");
        refused(order("respondent", Map.of("name", "Sam Same", "dateOfBirth", "1990-01-01"), "protectedPerson", Map.of("name", "same, SAM", "dateOfBirth", "1990-01-01")), "protectedPerson", "is the respondent");
        refused(order("clauses", List.of(Map.of("text", "No\u0000thing at all"), Map.of("text", "abcd"), Map.of("code", "POLY", "text", "Take a polygraph."), Map.of("text", "Stay away.", "metres", 0))), "clauses[2].code", "no kind of clause");
        refused(order("withoutNotice", true, "clauses", List.of(Map.of("code", "EM_EXCL", "text", "Wear a tag.", "until", "2026-12-08"))), "clauses[0].code", "s.37(2)");
        refused(order("withoutNotice", false, "clauses", List.of(Map.of("code", "EM_EXCL", "text", "Wear a tag.", "until", "2027-06-09"))), "clauses[0].until", "s.38(5)");
        refused(order("madeAt", "2026-03-29T01:30"), "madeAt", "did not exist");
        refused(order("madeAt", "2026-06-09"), "madeAt", "cannot be used");
        for (Object body : new Object[] {"[]", "\"x\"", "null", "17"}) {
            assertThat(post("courtLiaison", body).getStatusCode()).as("%s", body).isIn(HttpStatus.UNPROCESSABLE_ENTITY, HttpStatus.BAD_REQUEST);
        }
        assertThat(post("courtLiaison", "{not json").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(jdbc.sql("select count(*) from register.received_order").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void onlyWhoMayBeginACaseSends() {
        assertThat(post("victimCare", order()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("designer", order()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.postForEntity(PAYLOAD, order(), String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anOrderRecordedFromItsSealedCopyIsNotRegisteredAgain() {
        String reference = path.started("officer", "application-victim", RouteEntries.victim("ordered"));
        String courtReference = RoutePath.reference();
        path.recorded(reference, RouteEntries.courtOrder("croydon-family", courtReference, "2026-06-08T12:00", null));
        assertThat(post("courtLiaison", order("courtReference", courtReference)).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    private void refused(Map<String, Object> order, String field, String why) {
        ResponseEntity<JsonNode> answer = post("courtLiaison", order);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().path("errors")).as("%s", answer.getBody()).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("rule").asText() + error.path("remedy").asText()).contains(why);
        });
    }
}
