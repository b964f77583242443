package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When the respondent must notify (s.41(8)), and in whose police area (s.42). */
class NotificationTablesTest {

    private final Tables due = new Tables("notification-due");
    private final Tables area = new Tables("notification-police-area");

    @Test
    void dueUnlessAnotherRegimeCoversTheRespondent() {
        assertThat(due.one("otherRegime", "none")).containsEntry("duty", "DUE");
        assertThat(due.one("otherRegime", (Object) null)).containsEntry("duty", "DUE");
        for (String regime : List.of("dapo", "sexOffender", "stalking")) {
            assertThat(due.one("otherRegime", regime)).containsEntry("duty", "SUSPENDED");
        }
        assertThat(due.ask("otherRegime", "somethingElse")).isEmpty();
        assertThat(due.unused()).isEmpty();
        due.rowsSpeak("sentence");
    }

    @Test
    void whereTheHomeIsOrWhereTheCourtIs() {
        assertThat(area.one("homeInEnglandOrWales", true, "addressForceKnown", true)).containsEntry("whose", "ADDRESS");
        assertThat(area.one("homeInEnglandOrWales", true, "addressForceKnown", false)).containsEntry("whose", "UNKNOWN");
        assertThat(area.one("homeInEnglandOrWales", true, "addressForceKnown", null)).containsEntry("whose", "UNKNOWN");
        assertThat(area.one("homeInEnglandOrWales", false, "addressForceKnown", true)).containsEntry("whose", "COURT");
        assertThat(area.one("homeInEnglandOrWales", false, "addressForceKnown", null)).containsEntry("whose", "COURT");
        assertThat(area.one("homeInEnglandOrWales", null, "addressForceKnown", true)).containsEntry("whose", "UNKNOWN");
        assertThat(area.unused()).isEmpty();
        area.rowsSpeak("sentence");
    }
}
