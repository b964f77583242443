package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankTest {

    private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void ranksAreOrdered() {
        assertThat(Rank.INSPECTOR.atLeast(Rank.INSPECTOR)).isTrue();
        assertThat(Rank.CHIEF_INSPECTOR.atLeast(Rank.INSPECTOR)).isTrue();
        assertThat(Rank.SERGEANT.atLeast(Rank.INSPECTOR)).isFalse();
        assertThat(Rank.STAFF.atLeast(Rank.CONSTABLE)).isFalse();
        assertThat(Rank.values()).isSorted().startsWith(Rank.STAFF, Rank.CONSTABLE, Rank.SERGEANT, Rank.INSPECTOR);
    }

    @Test
    void anActingRankCountsUntilItsEndAndNoLonger() {
        Officer sergeant = officer(Rank.SERGEANT, Rank.INSPECTOR, END, true, Role.SUPERVISOR);

        assertThat(sergeant.rankAt(END.minusMillis(1))).isEqualTo(Rank.INSPECTOR);
        assertThat(sergeant.rankAt(END)).isEqualTo(Rank.SERGEANT);
        assertThat(sergeant.rankAt(END.plusSeconds(3600))).isEqualTo(Rank.SERGEANT);
    }

    @Test
    void withoutAnActingRankTheSubstantiveOneCounts() {
        assertThat(officer(Rank.SERGEANT, null, null, true, Role.CUSTODY).rankAt(END)).isEqualTo(Rank.SERGEANT);
    }

    @Test
    void onlyConstablesHoldRank() {
        assertThatIllegalArgumentException().isThrownBy(() -> officer(Rank.INSPECTOR, null, null, false, Role.INSPECTOR));
        assertThatIllegalArgumentException().isThrownBy(() -> officer(Rank.STAFF, null, null, true, Role.LEGAL));
        assertThatIllegalArgumentException().isThrownBy(() -> officer(Rank.STAFF, Rank.SERGEANT, END, false, Role.LEGAL));
        assertThatIllegalArgumentException().isThrownBy(() -> officer(Rank.STAFF, null, null, false, Role.CONSTABLE));
    }

    @Test
    void anActingRankHasAnEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> officer(Rank.SERGEANT, Rank.INSPECTOR, null, true, Role.SUPERVISOR));
        assertThatIllegalArgumentException().isThrownBy(() -> officer(Rank.SERGEANT, null, END, true, Role.SUPERVISOR));
    }

    private static Officer officer(Rank rank, Rank acting, Instant until, boolean constable, Role role) {
        return new Officer("somebody", "Some Body", "1", "Some Force", rank, acting, until, constable,
                List.of("Croydon"), Set.of(role), null, null, true);
    }
}
