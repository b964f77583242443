package uk.dapo.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.dapo.model.checks.Code;

/** What checks know of the code is read from the code: a sample of each kind, so that a reader gone blind is noticed. */
class CodeReaderTest {

    private final Code code = ShippedProject.PROJECT.code();

    @Test
    void delegatesTellWhatTheyWriteAndWhatTheyNeed() {
        Code.Bean climb = code.beans().get("climb");
        assertThat(climb.delegate()).isTrue();
        assertThat(climb.writes()).containsExactly("rung");
        assertThat(climb.stepNeeds()).containsExactly("rung");
        assertThat(code.beans().get("openNotice").writes()).contains("instrumentReference", "respondentAge");
        assertThat(code.beans().get("startByMessage").stepNeeds()).containsExactly("area");
        assertThat(code.beans().get("alertTeam").outward()).isTrue();
    }

    @Test
    void beansForExpressionsTellWhatEachMethodNeeds() {
        Code.Bean clocks = code.beans().get("clocks");
        assertThat(clocks.delegate()).isFalse();
        assertThat(clocks.reachable()).isTrue();
        assertThat(clocks.methods().get("in")).containsExactly(1, 3);
        assertThat(clocks.needs().get("due")).as("through a method of its own").containsExactly("instrumentReference");
        assertThat(clocks.needs().get("in")).as("only looks for it").isEmpty();
    }

    @Test
    void variablesRolesClocksAndFactsAreKnown() {
        assertThat(code.variables()).containsEntry("rung", Long.class).containsEntry("area", String.class).containsEntry("respondentAge", Integer.class);
        assertThat(code.doubles()).isEmpty();
        assertThat(code.roles()).contains("dapoTeam");
        assertThat(code.clockKinds()).contains("hearing-after-notice");
        assertThat(code.facts()).contains("caseSummary", "protectedPersonCandidates");
        assertThat(code.optionLists()).contains("areas", "knownPlaces").doesNotContain("caseSummary");
    }
}
