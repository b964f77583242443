package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scheme's figures against cases worked from report to sentence: what each case adds, and to which figure, borough and route. */
@CaseTest
@Import(Desk.class)
class FiguresTest {

    private static final List<String> ALL = List.of("noticesGiven", "applications", "ordersMade", "heardWithinLimit", "breachesPursued", "custodyMonths", "noticesNotGiven",
            "applicationsWithoutOrder", "conditions", "tagsFitted", "programmesStarted", "programmesCompleted", "breachesReported", "breachOutcomes", "victimsUpdated", "feedback");
    private static final String JUNE = "?from=2026-06-01&to=2026-06-30";

    @Autowired
    Desk desk;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ObjectMapper mapper;
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
    }

    @AfterEach
    void realTime() {
        jdbc.sql("update register.officer set areas = cast(? as text[]) where username = 'manager'").param(areas).update();
        ClockUtil.reset();
    }

    @Test
    void anOrderAfterANoticeAndASentenceForItsBreachAreCounted() {
        JsonNode before = figures(JUNE);
        String reference = path.made();
        String broken = breach.charged(reference);
        desk.clockAt("2026-06-12T17:00");
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(broken),
                Entries.but(BreachEntries.outcome("custody", "2026-06-12T16:00"), "breachOutcomeMonths", 4));
        JsonNode after = figures(JUNE);

        for (String one : List.of("noticesGiven", "applications", "ordersMade", "heardWithinLimit", "breachesPursued")) {
            assertThat(total(after, one) - total(before, one)).as(one).isEqualTo(1);
            assertThat(after.at("/" + one + "/byArea/Croydon").asDouble() - before.at("/" + one + "/byArea/Croydon").asDouble()).as(one).isEqualTo(1);
            assertThat(after.at("/" + one + "/byRoute/R1").asDouble() - before.at("/" + one + "/byRoute/R1").asDouble()).as(one).isEqualTo(1);
        }
        assertThat(total(after, "custodyMonths") - total(before, "custodyMonths")).isEqualTo(4);
        assertThat(total(after, "conditions") - total(before, "conditions")).isEqualTo(2);
        assertThat(label(after, "conditions", "No contact, by any means") - label(before, "conditions", "No contact, by any means")).isEqualTo(1);
        assertThat(label(after, "ordersMade", "Croydon Magistrates' Court") - label(before, "ordersMade", "Croydon Magistrates' Court")).isEqualTo(1);
        assertThat(label(after, "breachesReported", "Contact") - label(before, "breachesReported", "Contact")).isEqualTo(1);
        assertThat(label(after, "breachOutcomes", "Custody") - label(before, "breachOutcomes", "Custody")).isEqualTo(1);
        assertThat(after.at("/heardWithinLimit/of").asLong() - before.at("/heardWithinLimit/of").asLong()).isEqualTo(1);
        assertThat(after.path("steps")).anySatisfy(step -> {
            assertThat(step.path("step").asText()).isEqualTo("serveNotice");
            assertThat(step.path("medianSeconds").asLong()).isLessThanOrEqualTo(step.path("ninetiethSeconds").asLong());
        });
    }

    @Test
    void aHearingTooLateAndANoticeRefusedAreCountedAsThat() {
        JsonNode before = figures(JUNE);
        String late = path.served();
        desk.clockAt("2026-06-09T15:00");
        path.filed(late, "2026-06-09T14:30");
        desk.as("courtLiaison").submits("listHearing", late, Entries.listHearing("2026-06-10T10:00"));
        desk.as("constable").submits("serveHearingNotice", late, Entries.serveHearingNotice("2026-06-09T14:50"));
        desk.waitUntil("2026-06-11T15:00");
        desk.as("courtLiaison").submits("recordResult", late, Entries.refused("2026-06-11T14:30"));
        desk.clockAt(Path.START);
        desk.as("inspector").submits("decideNotice", path.drafted(), Entries.but(Entries.giveNotice(), "noticeDecision", "refuse", "conditionB", "no",
                "refusalReason", "He is remanded in custody for three weeks."));
        JsonNode after = figures(JUNE);

        assertThat(total(after, "heardWithinLimit") - total(before, "heardWithinLimit")).isZero();
        assertThat(after.at("/heardWithinLimit/of").asLong() - before.at("/heardWithinLimit/of").asLong()).isEqualTo(1);
        assertThat(after.at("/heardWithinLimit/least").asDouble()).isLessThanOrEqualTo(-30);
        assertThat(label(after, "applicationsWithoutOrder", "Refused") - label(before, "applicationsWithoutOrder", "Refused")).isEqualTo(1);
        assertThat(label(after, "noticesNotGiven", "Refused: condition B not met") - label(before, "noticesNotGiven", "Refused: condition B not met")).isEqualTo(1);
    }

    @Test
    void everyFigureIsDefinedAndOutsideItsPeriodThereIsNone() {
        path.served();
        JsonNode none = figures("?from=2020-01-01&to=2020-12-31&area=Croydon");
        ALL.forEach(figure -> {
            assertThat(none.path(figure).path("definition").asText()).as(figure).isNotEmpty();
            assertThat(total(none, figure)).as(figure).isZero();
        });
        assertThat(none.path("areas").toString()).isEqualTo("[\"Croydon\"]");
        assertThat(total(figures("?from=2026-06-09&to=2026-06-09"), "noticesGiven")).isPositive();
        assertThat(jdbc.sql("select distinct figure from register.figure_fact").query(String.class).list()).as("facts that no figure shows").allMatch(ALL::contains);
    }

    @Test
    void figuresAreOfOnesOwnBoroughs() {
        path.served();
        jdbc.sql("update register.officer set areas = '{Bromley}' where username = 'manager'").update();
        assertThat(figures(JUNE).at("/noticesGiven/byArea/Croydon").isMissingNode()).isTrue();
        refused(JUNE + "&area=Croydon", "area");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        refused("?from=yesterday", "from");
        refused("?to=2026-02-30", "to");
        refused("?from=2026-07-01&to=2026-06-01", "from");
        refused("?from=+999999999-01-01", "from");
        assertThat(as("manager").get("/api/figures/export" + JUNE + "&smallest=x").statusCode()).isEqualTo(400);
        assertThat(as("manager").get("/api/figures/export" + JUNE + "&smallest=0").statusCode()).isEqualTo(400);
        assertThat(as("officer").get("/api/figures").statusCode()).isEqualTo(403);
    }

    @Test
    void theExportIsATableToTakeAway() {
        path.served();
        HttpResponse<String> export = as("manager").get("/api/figures/export" + JUNE + "&smallest=1");
        assertThat(export.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(export.headers().firstValue("Content-Disposition").orElseThrow()).contains("figures-2026-06-01-2026-06-30.csv");
        assertThat(export.body()).startsWith("figure,what,area,route,brokenDownBy,value,of\r\n")
                .contains("noticesGiven,Notices given,Croydon,R1,," + figures(JUNE + "&area=Croydon").at("/noticesGiven/total").asText());
    }

    @Test
    void theDiagramsFactsAreThoseOfTheCases() {
        String id = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("notice").latestVersion().singleResult().getId();
        JsonNode before = json(as("manager").get("/api/processes/" + id + JUNE).body());
        path.drafted();
        JsonNode after = json(as("manager").get("/api/processes/" + id + JUNE).body());
        assertThat(place(after, "decideNotice", "reached") - place(before, "decideNotice", "reached")).isEqualTo(1);
        assertThat(place(after, "decideNotice", "now") - place(before, "decideNotice", "now")).isEqualTo(1);
        assertThat(after.at("/versions/0/running").asLong() - before.at("/versions/0/running").asLong()).isEqualTo(1);
        assertThat(after.at("/versions/0/latest").asBoolean()).isTrue();
        assertThat(as("manager").get("/api/processes/nothing").statusCode()).isEqualTo(404);
    }

    private static long place(JsonNode view, String id, String what) {
        for (JsonNode place : view.path("places")) {
            if (place.path("id").asText().equals(id)) {
                return place.path(what).asLong();
            }
        }
        return 0;
    }

    private static double total(JsonNode figures, String figure) {
        return figures.path(figure).path("total").asDouble();
    }

    private static double label(JsonNode figures, String figure, String label) {
        for (JsonNode cell : figures.path(figure).path("byLabel")) {
            if (cell.path("label").asText().equals(label)) {
                return cell.path("value").asDouble();
            }
        }
        return 0;
    }

    private void refused(String asked, String field) {
        HttpResponse<String> answer = as("manager").get("/api/figures" + asked);
        assertThat(answer.statusCode()).as(asked).isEqualTo(400);
        assertThat(json(answer.body()).path("field").asText()).isEqualTo(field);
    }

    private JsonNode figures(String asked) {
        HttpResponse<String> answer = as("manager").get("/api/figures" + asked);
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
