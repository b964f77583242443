package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The control room's look-up, asked as the control room asks: over HTTP, with a name as people type it. */
@CaseTest
@Import(Desk.class)
class PeopleApiTest {

    @Autowired
    Desk desk;
    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;
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
    void nothingIsInForceBeforeServiceThenTheNoticeThenTheOrder() {
        String authorised = path.authorised();
        assertThat(look("Karl Respondent", name(authorised))).isEmpty();

        String reference = path.listed();
        JsonNode notice = look("karl", name(reference)).get(0);
        assertThat(notice.path("kind").asText()).isEqualTo("DAPN");
        assertThat(notice.path("area").asText()).isEqualTo("Croydon");
        assertThat(notice.path("served").asBoolean()).isTrue();
        assertThat(notice.path("from").asText()).isEqualTo("2026-06-09T14:00:00+01:00");
        assertThat(notice.path("until").isNull()).isTrue();
        assertThat(notice.path("powerOfArrest").asText()).contains("s.26");
        assertThat(notice.path("forbids")).anyMatch(term -> term.asText().startsWith("You must not contact"));

        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T10:30", "2027-06-09"));
        JsonNode live = look("karl", name(reference));
        assertThat(live).hasSize(1);
        assertThat(live.get(0).path("kind").asText()).isEqualTo("DAPO");
        assertThat(live.get(0).path("served").asBoolean()).isFalse();
        assertThat(live.get(0).path("until").asText()).isEqualTo("2027-06-10T00:00:00+01:00");
        assertThat(live.get(0).path("powerOfArrest").asText()).contains("s.39");
    }

    @Test
    void namesMatchAsPeopleTypeThem() {
        path.reported(but(Entries.reportAbuse(), "respondentName", "Seán Ó Briain O’Keeffe-Łukasz", "respondentDateOfBirth", "1985-12-31"), Entries.recordReport());
        for (String typed : new String[] {"sean o briain o'keeffe lukasz", "LUKASZ OKeeffe", "Seán Okeeffe", "o’keeffe-łukasz, seán"}) {
            assertThat(people(typed, "1985-12-31")).as(typed).isNotEmpty();
        }
        assertThat(people("Sean Okeeffe", "1985-12-30")).isEmpty();
        assertThat(people("Sean Okeef", null)).isEmpty();
    }

    @Test
    void aMissingOrAnExtraMiddleNameStillMatches() {
        path.reported(but(Entries.reportAbuse(), "respondentName", "Ada Quill"), Entries.recordReport());
        assertThat(people("Ada Mary Quill", null)).isNotEmpty();
        assertThat(people("Quill", null)).isNotEmpty();
    }

    @Test
    void eachLookUpIsAnEventWithoutTheName() {
        int before = lookUps();
        people("Nobody Atall", null);
        assertThat(lookUps()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select refers::text from register.event where chain like 'look-ups/%' order by id desc limit 1").query(String.class).single())
                .doesNotContainIgnoringCase("nobody");
    }

    @Test
    void aBadQuestionIsRefusedWithFieldAndRemedy() {
        for (String query : new String[] {"", "name=", "name=%20%20", "name=...", "name=x&dateOfBirth=31/12/1990", "name=" + "x".repeat(500)}) {
            ResponseEntity<JsonNode> answer = http.withBasicAuth("officer", "demo").getForEntity("/api/people?" + query.replace("%20", " "), JsonNode.class);
            assertThat(answer.getStatusCode()).as(query).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().path("field").asText()).as(query).isIn("name", "dateOfBirth");
            assertThat(answer.getBody().path("detail").asText()).as(query).isNotBlank();
        }
    }

    @Test
    void nobodyLooksWithoutSigningIn() {
        assertThat(http.getForEntity("/api/people?name=karl", String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private JsonNode look(String first, String whole) {
        JsonNode people = people(first + " " + whole.substring(whole.lastIndexOf(' ') + 1), "1990-02-03");
        assertThat(people).as(whole).hasSize(1);
        return people.get(0).path("live");
    }

    private JsonNode people(String name, String dateOfBirth) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth("officer", "demo").getForEntity(
                "/api/people?name={name}" + (dateOfBirth == null ? "" : "&dateOfBirth={born}"), JsonNode.class,
                dateOfBirth == null ? Map.of("name", name) : Map.of("name", name, "born", dateOfBirth));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody().path("people");
    }

    private String name(String reference) {
        return jdbc.sql("select name from register.person where id = (select respondent_id from register.protection_case where reference = ?)")
                .param(reference).query(String.class).single();
    }

    private int lookUps() {
        return jdbc.sql("select count(*) from register.event where kind = 'person-looked-up'").query(Integer.class).single();
    }
}
