package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AccessTest
@Transactional
class OfficersTest {

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOfficerIsReadAsWritten() {
        Officer acting = new Officer("acting", "Ann O'Neill", "12SN", "Some Force", Rank.SERGEANT, Rank.INSPECTOR,
                Instant.parse("2026-03-01T12:00:00Z"), true, List.of("Croydon", "Sutton"), Set.of(Role.SUPERVISOR, Role.CONSTABLE),
                "ann@police.example", "020 7946 0001", true);

        officers.save(acting);
        assertThat(officers.find("acting")).contains(acting);

        Officer staff = new Officer("acting", "Ann O'Neill", null, "Some Force", Rank.STAFF, null, null, false, List.of(), Set.of(), null, null, false);
        officers.save(staff);
        assertThat(officers.find("acting")).contains(staff);
    }

    @Test
    void nobodyIsFoundByAnUnknownName() {
        assertThat(officers.find("nobody")).isEmpty();
    }

    @Test
    void whoIsOnDutyDependsOnRoleAndArea() {
        assertThat(officers.onDuty("inspector", "Croydon")).extracting(Officer::username).containsExactly("inspector", "inspector2");
        assertThat(officers.onDuty("inspector", "Sutton")).extracting(Officer::username).containsExactly("inspector");

        jdbc.sql("UPDATE register.officer SET on_duty = FALSE WHERE username = 'inspector'").update();
        assertThat(officers.onDuty("inspector", "Sutton")).isEmpty();
    }

    @Test
    void theDatabaseTooKeepsRankToConstables() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE register.officer SET constable = FALSE WHERE username = 'inspector'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void demoPeopleAreWhatTheirRolesNeed() {
        for (String constable : List.of("constable", "officer", "supervisor", "inspector", "superintendent", "custody")) {
            assertThat(officers.find(constable).orElseThrow().constable()).as(constable).isTrue();
        }
        for (String staff : List.of("dapoTeam", "legal", "courtLiaison", "offenderManager", "victimCare", "safeguarding", "manager", "designer", "admin")) {
            assertThat(officers.find(staff).orElseThrow().rank()).as(staff).isEqualTo(Rank.STAFF);
        }
        assertThat(officers.find("officer").orElseThrow().rank()).isEqualTo(Rank.CONSTABLE);
        assertThat(officers.find("officer").orElseThrow().areas()).containsExactly("Bromley", "Croydon", "Sutton");
        assertThat(officers.find("officer2").orElseThrow().areas()).containsExactly("Croydon");
        assertThat(officers.find("inspector").orElseThrow().rankAt(Instant.now())).isEqualTo(Rank.INSPECTOR);
    }
}
