package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager adds an area and a period from an instrument, without a new program; what contradicts itself is refused. */
@CaseTest
@Import(Desk.class)
class CommencementTest {

    private static final Map<String, Object> LEWISHAM = Map.of("commencementArea", "new", "newAreaId", "Lewisham", "newAreaName", "Lewisham",
            "newAreaForce", "MetropolitanPolice", "firstDay", "2026-06-01", "lastDay", "2026-12-31", "instrumentCitation", "SI 2026/501 reg. 2");
    private static final Map<String, Object> SUTTON = Map.of("commencementArea", "Sutton", "firstDay", "2026-11-25", "lastDay", "2027-05-31",
            "instrumentCitation", "SI 2026/999");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    IdentityService identity;
    @Autowired
    RepositoryService repository;
    @Autowired
    ProcessEngine engine;
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
    void aNewAreaHasItsTeamsAndNoticesAtOnce() {
        desk.as("manager").starts("commencement", LEWISHAM);

        assertThat(identity.createGroupQuery().groupId("inspectorLewisham").count()).isEqualTo(1);
        assertThat(jdbc.sql("select confirmed_by from register.commencement_period where area = 'Lewisham'").query(String.class).single()).isEqualTo("manager");
        assertThat(jdbc.sql("select kind from register.event where chain = 'commencement' order by number").query(String.class).list())
                .containsSubsequence("area-added", "period-entered", "period-confirmed");
        post("officer", "Bromley", "Croydon", "Sutton", "Lewisham");
        assertThat(desk.openForms(path.reported(but(Entries.reportAbuse(), "area", "Lewisham"), Entries.recordReport()))).containsExactly("assessRisk");
        refused("is on the list already", but(LEWISHAM, "newAreaId", "lewisham"));
    }

    /** No restart: the people posted there see its work and are alerted, and those who leave it are not. */
    @Test
    void aNewAreasPeopleWorkThereFromTheMomentTheyArePosted() {
        desk.as("manager").starts("commencement", but(LEWISHAM, "newAreaId", "Merton", "newAreaName", "Merton"));
        post("officer", "Bromley", "Croydon", "Sutton", "Merton");
        String reference = path.drafted(but(Entries.reportAbuse(), "area", "Merton"), Entries.recordReport(), Entries.draftNotice());
        assertThat(desk.as("inspector").tasks("decideNotice", reference)).as("nobody is posted there").isEmpty();

        post("inspector", "Bromley", "Croydon", "Sutton", "Merton");
        post("constable", "Merton");
        post("dapoTeam", "Bromley", "Croydon", "Sutton", "Merton");
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        desk.waitUntil("2026-06-10T10:00");
        assertThat(jdbc.sql("select username from register.staff_alert_recipient where alert_key like (select reference from register.instrument where case_reference = ? and kind = 'NOTICE') || '/%'")
                .param(reference).query(String.class).list()).containsExactly("dapoTeam");
        assertThat(identity.createGroupQuery().groupMember("constable").list()).extracting(Group::getId).contains("constable", "constableMerton").doesNotContain("constableCroydon");
        assertThat(jdbc.sql("select refers->>'areas' from register.event where chain = 'duty' and kind = 'posted' and refers->>'officer' = 'constable' order by number desc limit 1")
                .query(String.class).single()).isEqualTo("Merton");

        for (String username : List.of("inspector", "constable", "dapoTeam")) {
            post(username, "Bromley", "Croydon", "Sutton");
        }
        assertThat(identity.createGroupQuery().groupMember("constable").list()).extracting(Group::getId)
                .containsExactlyInAnyOrder("constable", "constableBromley", "constableCroydon", "constableSutton");
        assertThatThrownBy(() -> post("constable")).hasMessageContaining("missing");
        assertThatThrownBy(() -> post("constable", "Atlantis")).hasMessageContaining("not one of the choices");
        assertThatThrownBy(() -> post("nobody", "Croydon")).hasMessageContaining("not one of the choices");
        assertRefused("supervisor", "duty-posting", Map.of("postedPerson", "constable", "postedAreas", new ArrayList<>(List.of("Croydon"))));
    }

    private void post(String username, String... areas) {
        desk.as("manager").starts("duty-posting", Map.of("postedPerson", username, "postedAreas", new ArrayList<>(List.of(areas))));
    }

    @Test
    void thePeriodAfterTheLastOneIsAddedAndCountsFromItsFirstDay() {
        desk.as("manager").starts("commencement", SUTTON);
        desk.clockAt("2026-11-25T00:00");
        assertThat(jdbc.sql("select count(*) from register.commencement_period where area = 'Sutton' and confirmed and not assumed and date '2026-11-25' between from_day and until_day")
                .query(Integer.class).single()).isEqualTo(1);
        refused("Wednesday 25 November 2026 to Monday 31 May 2027 already", but(SUTTON, "firstDay", "2027-05-31", "lastDay", "2027-12-31"));
    }

    @Test
    void whatContradictsIsRefused() {
        refused("before the first day", but(SUTTON, "lastDay", "2026-11-24"));
        refused("Wednesday 27 November 2024 to Tuesday 24 November 2026 already", but(SUTTON, "commencementArea", "Bromley", "firstDay", "2026-11-24"));
        refused("this is missing", but(SUTTON, "instrumentCitation", null));
        refused("SI 2026/1234", but(SUTTON, "instrumentCitation", "somebody said so"));
        refused("Letters and digits only", but(LEWISHAM, "newAreaId", "Tower-Hamlets"));
        refused("on the list already", but(LEWISHAM, "newAreaId", "new"));
        refused("not one of the choices", but(SUTTON, "commencementArea", "Atlantis"));
        refused("does not ask this", but(SUTTON, "newAreaId", "Bexley"));
    }

    @Test
    void onlyManagersRecordIt() {
        for (String other : new String[] {"officer", "inspector", "legal", "designer", "admin"}) {
            assertRefused(other, "commencement", SUTTON);
        }
        assertRefused("manager", "notice", Entries.reportAbuse());
    }

    private void assertRefused(String username, String process, Map<String, Object> answers) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        identity.setAuthentication(username, identity.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList());
        try {
            assertThatThrownBy(() -> engine.getFormService().submitStartForm(definition, answers)).as(username).isInstanceOf(AuthorizationException.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    private void refused(String why, Map<String, Object> answers) {
        int before = periods();
        assertThatThrownBy(() -> desk.as("manager").starts("commencement", answers)).hasMessageContaining(why);
        assertThat(periods()).isEqualTo(before);
    }

    private int periods() {
        return jdbc.sql("select count(*) from register.commencement_period").query(Integer.class).single();
    }
}
