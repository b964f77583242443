package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderHistory;

/** "What did the order forbid on 3 March at 21:00?" is answered exactly, by the register and over HTTP. */
@CaseTest
@Import(Desk.class)
class InForceTest {

    @Autowired
    Desk desk;
    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OrderHistory history;
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
    void anOrderBindsFromItsMakingToTheEndOfItsLastDayToTheMinute() {
        String order = order(path.made());

        assertThat(ask(order, "2026-06-10T10:29").path("inForce").asBoolean()).isFalse();
        assertThat(ask(order, "2026-06-10T10:29").path("version").isNull()).isTrue();
        JsonNode made = ask(order, "2026-06-10T10:30");
        assertThat(made.path("inForce").asBoolean()).isTrue();
        assertThat(made.path("cause").asText()).isEqualTo("made");
        assertThat(made.path("clauses")).hasSize(2).anyMatch(clause -> clause.path("code").asText().equals("NOCONTACT")
                && clause.path("wording").asText().startsWith("You must not contact") && clause.path("until").asText().equals("2027-06-10T00:00:00+01:00"));
        assertThat(ask(order, "2027-03-03T21:00").path("clauses")).hasSize(2);
        assertThat(ask(order, "2027-06-09T23:59").path("inForce").asBoolean()).isTrue();
        assertThat(ask(order, "2027-06-10T00:00").path("inForce").asBoolean()).isFalse();
        assertThat(ask(order, "2027-06-10T00:00").path("clauses")).isEmpty();
    }

    @Test
    void versionsFollowOneAnotherACorrectionTakesThePlaceOfOneAndTheEndEndsAll() {
        String order = order(path.made());
        Instant made = Instant.parse("2026-06-10T09:30:00Z");
        Instant varied = Instant.parse("2026-09-01T10:00:00Z");
        Instant ended = Instant.parse("2026-12-01T10:00:00Z");
        history.add(order, "varied", varied, null, null, List.of(clause(1, "NOABUSE", null), clause(2, "ONLINE", Instant.parse("2026-10-01T00:00:00Z"))), "legal");
        assertThat(codes(order, varied.minusSeconds(1))).containsExactly("NOCONTACT", "NOABUSE");
        assertThat(codes(order, varied)).containsExactly("NOABUSE", "ONLINE");
        assertThat(codes(order, Instant.parse("2026-10-01T00:00:00Z"))).as("a clause with an end of its own").containsExactly("NOABUSE");

        history.correct(order, history.at(order, made).version(), made, null, List.of(clause(1, "ECON", null)), "legal");
        assertThat(codes(order, varied.minusSeconds(1))).containsExactly("ECON");
        assertThat(codes(order, varied)).as("a correction of what was made leaves what was varied alone").containsExactly("NOABUSE", "ONLINE");

        history.end(order, ended, null, "legal");
        history.end(order, ended.plusSeconds(9), null, "legal");
        assertThat(codes(order, ended.minusSeconds(1))).containsExactly("NOABUSE");
        assertThat(history.at(order, ended).inForce()).isFalse();
        assertThat(history.endedAt(order)).contains(ended);
    }

    @Test
    void onlyWhoMaySeeTheCaseIsAnsweredAndEachReadingIsAnEvent() {
        String reference = path.made();
        String order = order(reference);
        int before = readings(reference);
        assertThat(get("manager", "/api/orders/" + order + "/in-force").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(get("courtLiaison", "/api/orders/" + order + "/in-force").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(readings(reference)).isEqualTo(before + 2);
        assertThat(get("custody", "/api/orders/" + order + "/in-force").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("manager", "/api/orders/O99-999999/in-force").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("manager", "/api/orders/" + reference + "/in-force").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("/api/orders/" + order + "/in-force", String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(readings(reference)).isEqualTo(before + 2);
    }

    @Test
    void aMomentThatCannotBeMeantIsRefused() {
        String order = order(path.made());
        for (String bad : new String[] {"yesterday", "2026-02-30T10:00", "2026-03-29T01:30", "2026-10-25T01:30", "0001-01-01T00:00", "2026-06-10"}) {
            ResponseEntity<JsonNode> answer = get("manager", "/api/orders/" + order + "/in-force?at=" + bad);
            assertThat(answer.getStatusCode()).as(bad).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().path("field").asText()).as(bad).isEqualTo("at");
        }
    }

    private JsonNode ask(String order, String at) {
        return get("manager", "/api/orders/" + order + "/in-force?at=" + at).getBody();
    }

    private ResponseEntity<JsonNode> get(String who, String url) {
        return http.withBasicAuth(who, "demo").getForEntity(url, JsonNode.class);
    }

    private List<String> codes(String order, Instant at) {
        return history.at(order, at).clauses().stream().map(Clause::code).toList();
    }

    private static Clause clause(int number, String code, Instant until) {
        return new Clause(number, code, Map.of(), "As the court said it.", null, until);
    }

    private String order(String reference) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'ORDER'").param(reference).query(String.class).single();
    }

    private int readings(String reference) {
        return jdbc.sql("select count(*) from register.event where chain = ? and kind = 'order-read'").param(reference).query(Integer.class).single();
    }
}
