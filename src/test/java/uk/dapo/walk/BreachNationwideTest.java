package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A breach is met with anywhere: an officer of another area reports it and arrests for it, and sees the case for that (SI 2024/1191 r.3(2)). */
@CaseTest
@Import(Desk.class)
class BreachNationwideTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    IdentityService identity;

    Path path;
    BreachPath breach;

    @BeforeEach
    void aConstableOfBromleyAlone() {
        desk.clockAt(Path.START);
        path = new Path(desk);
        breach = new BreachPath(desk, jdbc);
        posted("Croydon", "Bromley");
    }

    @AfterEach
    void realTime() {
        posted("Bromley", "Croydon");
        ClockUtil.reset();
    }

    @Test
    void anOfficerOfAnotherAreaReportsAndArrests() {
        String reference = path.made();
        ProcessInstance root = desk.as("constable2").starts("breach", BreachEntries.reportBreach(breach.order(reference), BreachPath.BROKEN));
        assertThat(desk.as("constable2").opens("chooseClause", root.getId()).get("clausesThen").toString()).contains("1. You must not");
        desk.as("constable2").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        desk.settle();
        String broken = breach.newest(reference);
        assertThat(jdbc.sql("select area from register.instrument where reference = ?").param(broken).query(String.class).single()).isEqualTo("Croydon");
        assertThat(opened(reference)).containsExactly("constable2");

        assertThat(desk.as("constable").tasks("recordArrest", reference)).as("the case's own team may as well").hasSize(1);
        desk.as("constable2").submits("recordArrest", reference, BreachEntries.arrested("2026-06-10T10:55", "PACE24"));
        assertThat(breach.state(broken)).isEqualTo("ARRESTED");
        assertThat(breach.clocks(broken)).contains("severe-breach-answered:met");
        assertThat(desk.as("constable2").tasks("decideCharge", reference)).as("the rest is the case's own team's").isEmpty();
        assertThat(desk.as("officer").tasks("decideCharge", reference)).hasSize(1);
    }

    @Test
    void byNameToo() {
        Map<String, Object> people = Entries.reportAbuse();
        String reference = breach.madeFor(path, people);
        ProcessInstance root = desk.as("constable2").starts("breach", but(BreachEntries.reportBreach(null, BreachPath.BROKEN),
                "respondentKnownAs", people.get("respondentName"), "respondentBornOn", people.get("respondentDateOfBirth")));
        desk.as("constable2").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        assertThat(breach.all(reference)).hasSize(1);
        assertThat(opened(reference)).containsExactly("constable2");
    }

    /** The report is not lost, and nobody sees the case for it who is not named. */
    @Test
    void aRestrictedCaseGoesOnWithThoseWhoAreNamed() {
        String reference = path.made();
        desk.as("superintendent").starts("visibility-restriction", but(Map.of(), "restrictedReference", reference, "restriction", "restrict",
                "namedPeople", List.of("officer", "constable", "offenderManager", "dapoTeam", "legal", "victimCare"), "restrictionReason", "The respondent is a member of staff."));
        ProcessInstance root = desk.as("constable2").starts("breach", BreachEntries.reportBreach(breach.order(reference), BreachPath.BROKEN));
        assertThat(desk.as("constable2").tasks("chooseClause", root.getId())).isEmpty();
        desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        assertThat(breach.all(reference)).hasSize(1);
        assertThat(opened(reference)).isEmpty();
    }

    private List<String> opened(String reference) {
        return jdbc.sql("select by_whom from register.event where chain = ? and kind = 'case-opened-across-areas'").param(reference).query(String.class).list();
    }

    private void posted(String from, String to) {
        jdbc.sql("update register.officer set areas = array[?] where username = 'constable2'").param(to).update();
        identity.deleteMembership("constable2", "constable" + from);
        identity.createMembership("constable2", "constable" + to);
    }
}
