package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
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
            "newAreaForce", "Metropolitan Police", "firstDay", "2026-06-01", "lastDay", "2026-12-31", "instrumentCitation", "SI 2026/501 reg. 2");
    private static final Map<String, Object> SUTTON = Map.of("commencementArea", "Sutton", "firstDay", "2026-11-25", "lastDay", "2027-05-31",
            "instrumentCitation", "SI 2026/999");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    IdentityService identity;
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
        assertThat(desk.openForms(path.reported(but(Entries.reportAbuse(), "area", "Lewisham"), Entries.recordReport()))).containsExactly("assessRisk");
        refused("is on the list already", but(LEWISHAM, "newAreaId", "lewisham"));
    }

    @Test
    void thePeriodAfterTheLastOneIsAddedAndCountsFromItsFirstDay() {
        desk.as("manager").starts("commencement", SUTTON);
        desk.clockAt("2026-11-25T00:00");
        assertThat(jdbc.sql("select count(*) from register.commencement_period where area = 'Sutton' and confirmed and not assumed and date '2026-11-25' between from_day and until_day")
                .query(Integer.class).single()).isEqualTo(1);
        refused("covered from 25 November 2026 to 31 May 2027", but(SUTTON, "firstDay", "2027-05-31", "lastDay", "2027-12-31"));
    }

    @Test
    void whatContradictsIsRefused() {
        refused("before the first day", but(SUTTON, "lastDay", "2026-11-24"));
        refused("covered from 27 November 2024", but(SUTTON, "commencementArea", "Bromley", "firstDay", "2026-11-24"));
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
            assertThatThrownBy(() -> desk.as(other).starts("commencement", SUTTON)).as(other).isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> desk.as("manager").starts("notice", Entries.reportAbuse())).isInstanceOf(AuthorizationException.class);
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
