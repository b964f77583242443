package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case on one page and how it is found: running or finished, by reference, name, borough and state, by those who may read it. */
@CaseTest
@Import(Desk.class)
class CasePagesTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ObjectMapper mapper;
    @LocalServerPort
    int port;
    Path path;
    String areas;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
        areas = jdbc.sql("select cast(areas as text) from register.officer where username = 'manager'").query(String.class).single();
    }

    @AfterEach
    void realTime() {
        jdbc.sql("update register.officer set areas = cast(? as text[]) where username = 'manager'").param(areas).update();
        ClockUtil.reset();
    }

    @Test
    void thePageTellsTheWholeCaseAndReadingItIsAnEvent() {
        String reference = path.made();
        JsonNode page = ask("manager", "/api/cases/" + reference);
        assertThat(page.at("/respondent/name").asText()).startsWith("Karl Respondent");
        assertThat(page.at("/protectedPerson/dateOfBirth").asText()).isEqualTo("1992-05-06");
        assertThat(page.path("running").asBoolean()).isTrue();
        assertThat(page.path("instruments").findValuesAsText("kind")).contains("Notice", "Application", "Order");
        assertThat(page.path("documents").findValuesAsText("title")).isNotEmpty();
        assertThat(page.path("clocks")).anySatisfy(clock -> {
            assertThat(clock.path("kind").asText()).isEqualTo("hearing-after-notice");
            assertThat(clock.path("state").asText()).isEqualTo("Met");
            assertThat(clock.path("explanation").asText()).contains("48 hours from");
        }).anySatisfy(clock -> assertThat(clock.path("state").asText()).isEqualTo("Running"));

        long events = jdbc.sql("select count(*) from register.event where chain = ?").param(reference).query(Long.class).single();
        assertThat(page.path("timeline")).hasSize((int) events - 1);
        assertThat(page.path("timeline")).anySatisfy(entry -> {
            assertThat(entry.path("what").asText()).startsWith("Clock started: Application heard after the notice was given (instrument N26-");
            assertThat(entry.path("by").asText()).isEqualTo("constable");
            assertThat(entry.path("byName").asText()).isNotEmpty();
        });
        assertThat(jdbc.sql("select kind from register.event where chain = ? order by number desc limit 1").param(reference).query(String.class).single()).isEqualTo("case-read");
    }

    @Test
    void casesAreFoundByReferenceNameBoroughAndState() {
        String running = path.drafted();
        String finished = path.drafted();
        desk.as("inspector").submits("decideNotice", finished, Entries.but(Entries.giveNotice(), "noticeDecision", "refuse", "conditionA", "no", "refusalReason", "No evidence of abuse was found."));
        desk.settle();
        String notice = jdbc.sql("select reference from register.instrument where case_reference = ?").param(running).query(String.class).single();
        String name = jdbc.sql("select p.name from register.person p join register.protection_case c on c.respondent_id = p.id where c.reference = ?").param(running).query(String.class).single();

        assertThat(found("manager", "?reference=" + running)).isEqualTo("[" + running + "]");
        assertThat(found("manager", "?reference=" + notice.toLowerCase())).isEqualTo("[" + running + "]");
        long lookedUp = lookUps();
        assertThat(found("manager", "?name=" + name.replace(" ", "+"))).isEqualTo("[" + running + "]");
        assertThat(lookUps()).isEqualTo(lookedUp + 1);
        assertThat(found("manager", "?reference=" + running + "&area=Bromley")).isEqualTo("[]");
        assertThat(found("manager", "?reference=" + running + "&state=running")).isEqualTo("[" + running + "]");
        assertThat(found("manager", "?reference=" + running + "&state=finished")).isEqualTo("[]");
        assertThat(found("manager", "?reference=" + finished + "&state=finished")).isEqualTo("[" + finished + "]");
        assertThat(found("manager", "?reference=" + finished + "&state=REFUSED")).isEqualTo("[" + finished + "]");
        assertThat(ask("manager", "/api/cases/" + finished).path("running").asBoolean()).isFalse();
    }

    @Test
    void anOfficerFindsTheirOwnCasesAndNobodyThoseOfAnotherBorough() {
        String reference = path.drafted();
        assertThat(found("officer", "?reference=" + reference)).isEqualTo("[" + reference + "]");
        assertThat(found("inspector", "?reference=" + reference)).as("has a task in it").isEqualTo("[" + reference + "]");
        assertThat(ask("inspector", "/api/cases/" + reference).path("restricted").asBoolean()).isFalse();
        assertThat(found("custody", "?reference=" + reference)).as("has nothing to do with it").isEqualTo("[]");
        assertThat(get("custody", "/api/cases/" + reference).statusCode()).isEqualTo(404);

        jdbc.sql("update register.officer set areas = '{Bromley}' where username = 'manager'").update();
        assertThat(found("manager", "?reference=" + reference)).isEqualTo("[]");
        assertThat(get("manager", "/api/cases/" + reference).statusCode()).isEqualTo(404);
        assertThat(get("designer", "/api/cases/" + reference).statusCode()).isEqualTo(403);
    }

    @Test
    void aRestrictedCaseIsThereWithoutItsContent() {
        String reference = path.drafted();
        jdbc.sql("insert into register.case_restriction (case_reference, reason, restricted_by, restricted_at) values (?, 'Staff are involved', 'test', now())").param(reference).update();
        HttpResponse<String> page = get("manager", "/api/cases/" + reference);
        assertThat(page.body()).contains("restricted to named people").doesNotContain("Karl", "Vera", "N26-");
        assertThat(get("manager", "/api/cases?reference=" + reference).body()).contains("\"restricted\":true").doesNotContain("Karl", "Vera");
        assertThat(found("inspector", "?reference=" + reference)).isEqualTo("[]");
        assertThat(get("inspector", "/api/cases/" + reference).statusCode()).isIn(200, 404);
        assertThat(get("inspector", "/api/cases/" + reference).body()).doesNotContain("Karl");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        refused("?reference=%25", "reference");
        refused("?name=!!", "name");
        refused("?area=Atlantis", "area");
        refused("?state=open;drop", "state");
        refused("?page=-1", "page");
        refused("?page=9999", "page");
        assertThat(get("manager", "/api/cases/C00-000000").statusCode()).isEqualTo(404);
    }

    private long lookUps() {
        return jdbc.sql("select count(*) from register.event where chain like 'look-ups%' and kind = 'person-looked-up'").query(Long.class).single();
    }

    private void refused(String asked, String field) {
        HttpResponse<String> answer = get("manager", "/api/cases" + asked);
        assertThat(answer.statusCode()).as(asked).isEqualTo(400);
        assertThat(json(answer.body()).path("field").asText()).isEqualTo(field);
    }

    private String found(String who, String asked) {
        return ask(who, "/api/cases" + asked).path("cases").findValuesAsText("reference").toString();
    }

    private JsonNode ask(String who, String address) {
        HttpResponse<String> answer = get(who, address);
        assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private HttpResponse<String> get(String who, String address) {
        return Visitor.script(port, who, "demo").get(address);
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
