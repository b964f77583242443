package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notice and an order may say (ss.22-23, 35-37): a notice is a closed list. */
class ClauseAllowedTest {

    private static final List<String> OCCUPATION = List.of("NOEVICT", "NOENTER", "LEAVE");
    private static final List<String> COURT_ONLY = List.of("DIST_OTHER", "ZONE", "ONLINE", "APPROACH", "DEVICES", "ECON", "CURFEW", "EM_CURF", "EM_EXCL", "EM_TRAIL", "EM_ATT", "EM_ALC",
            "PROG_DA", "PROG_SUB", "PROG_MH", "SIGN_ON", "ALC_ABST");

    private final Tables table = new Tables("clause-allowed");

    @ParameterizedTest
    @ValueSource(strings = {"NOABUSE", "NOCONTACT", "DISTANCE"})
    void aNoticeMayAlwaysSayThis(String code) {
        for (Boolean shared : new Boolean[] {true, false, null}) {
            assertThat(allowed("DAPN", code, shared)).isTrue();
            assertThat(allowed("DAPO", code, shared)).isTrue();
        }
    }

    @Test
    void occupationNeedsASharedHomeThatIsKnown() {
        for (String code : OCCUPATION) {
            for (String stage : List.of("DAPN", "DAPO")) {
                assertThat(allowed(stage, code, true)).isTrue();
                assertThat(allowed(stage, code, false)).isFalse();
                assertThat(allowed(stage, code, null)).isFalse();
            }
        }
    }

    @Test
    void whatANoticeCannotContainACourtMayOrder() {
        for (String code : COURT_ONLY) {
            assertThat(allowed("DAPN", code, true)).as(code).isFalse();
            assertThat(answer("DAPN", code, true).get("section").toString()).as(code).contains("23");
            assertThat(allowed("DAPO", code, false)).as(code).isTrue();
        }
    }

    @Test
    void notificationIsNeverDraftedAndAPolygraphNeverOffered() {
        for (String stage : List.of("DAPN", "DAPO")) {
            assertThat(allowed(stage, "NOTIFY", true)).isFalse();
            assertThat(allowed(stage, "POLY", true)).isFalse();
        }
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertThat(allowed("DAPN", "TELEPORT", true)).isFalse();
        assertThat(allowed("DAPN", null, true)).isFalse();
        assertThat(allowed(null, "NOABUSE", true)).isFalse();
        assertThat(allowed("dapn", "NOABUSE", true)).isFalse();
    }

    @Test
    void theTableAgreesWithTheCatalogueOfWordings() throws IOException {
        var condition = Pattern.compile("\\('([A-Z_]+)',\\s+(?:\\d+,\\s+)?\\d+, '(?:[^']|'')+', '[A-Z]+', (true|false), (true|false)")
                .matcher(Files.readString(Path.of("src/main/resources/db/migration/V5__catalogue.sql"))
                        + Files.readString(Path.of("src/main/resources/db/migration/V20__conditions.sql")));
        int found = 0;
        while (condition.find()) {
            assertThat(allowed("DAPN", condition.group(1), true)).as(condition.group(1)).isEqualTo(Boolean.valueOf(condition.group(2)));
            assertThat(allowed("DAPO", condition.group(1), true)).as(condition.group(1)).isEqualTo(Boolean.valueOf(condition.group(3)));
            found++;
        }
        assertThat(found).isEqualTo(26);
    }

    @Test
    void everyRowHasAScenario() {
        for (String code : List.of("NOABUSE", "NOCONTACT", "DISTANCE")) {
            aNoticeMayAlwaysSayThis(code);
        }
        occupationNeedsASharedHomeThatIsKnown();
        whatANoticeCannotContainACourtMayOrder();
        notificationIsNeverDraftedAndAPolygraphNeverOffered();
        whatNobodyKnowsIsRefused();
        assertThat(table.unused()).isEmpty();
        table.rowsSpeak("sentence");
    }

    private boolean allowed(String stage, String code, Boolean sharedHome) {
        return (Boolean) answer(stage, code, sharedHome).get("allowed");
    }

    private Map<String, Object> answer(String stage, String code, Boolean sharedHome) {
        return table.one("stage", stage, "code", code, "sharedHome", sharedHome);
    }
}
