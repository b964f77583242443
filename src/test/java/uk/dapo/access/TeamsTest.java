package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsTest {

    private final Teams teams = new Teams(() -> List.of("Bromley", "Croydon"));

    @Test
    void aTeamIsARoleInAnArea() {
        assertThat(teams.of("inspector", "Croydon")).isEqualTo("inspectorCroydon");
        assertThat(teams.of(Role.DAPO_TEAM, "Bromley")).isEqualTo("dapoTeamBromley");
    }

    @Test
    void anUnknownRoleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> teams.of("inspektor", "Croydon"))
                .withMessageStartingWith("There is no role 'inspektor'. The roles are officer, constable,");
        assertThatIllegalArgumentException().isThrownBy(() -> teams.of((String) null, "Croydon"));
    }

    @Test
    void anUnknownAreaIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> teams.of("inspector", "Kent"))
                .withMessage("There is no area 'Kent'. The areas are Bromley, Croydon.");
        assertThatIllegalArgumentException().isThrownBy(() -> teams.of("inspector", null));
    }
}
