package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which court hears which applicant, by which form: routes R1 to R10, and the ways that lead nowhere. */
class RouteCourtTest {

    private static final List<String> PROCEEDINGS = List.of("none", "family", "high", "county", "magistrates", "conviction", "acquittal", "crownAppeal");
    private final Tables table = new Tables("route-court");

    @ParameterizedTest(name = "{4}: {0} in {2}")
    @CsvSource(textBlock = """
            police,          false, none,        true,  R1,  MAGISTRATES, Complaint, false
            police,          false, none,        false, R2,  MAGISTRATES, Complaint, true
            protectedPerson, false, none,        false, R3,  FAMILY,      DA1,       true
            protectedPerson, false, none,        true,  R3,  FAMILY,      DA1,       true
            otherPerson,     false, none,        false, R4,  FAMILY,      DA2,       true
            protectedPerson, true,  family,      false, R5,  FAMILY,      DA1,       true
            protectedPerson, true,  county,      false, R5,  COUNTY,      N244,      true
            court,           true,  family,      false, R6,  FAMILY,      None,      true
            court,           true,  high,        false, R6,  HIGH,        None,      true
            court,           false, conviction,  false, R7,  SENTENCING,  Prosecution, false
            court,           false, acquittal,   false, R8,  ACQUITTING,  Draft,     false
            court,           false, crownAppeal, false, R9,  CROWN,       Draft,     false
            court,           true,  county,      false, R10, COUNTY,      None,      true
            """)
    void routes(String applicant, boolean parties, String proceedings, boolean noticeGiven, String route, String court, String form, boolean withoutNotice) {
        Map<String, Object> answer = answer(applicant, parties, proceedings, noticeGiven);
        assertThat(answer).containsEntry("allowed", true).containsEntry("route", route).containsEntry("court", court).containsEntry("withoutNotice", withoutNotice);
        assertThat(answer.get("form").toString()).startsWith(form);
        assertThat(answer.get("fee").toString()).isNotBlank();
    }

    @Test
    void thePoliceGoToNoOtherCourtAndNobodyElseToTheMagistrates() {
        for (String proceedings : PROCEEDINGS) {
            for (Boolean parties : new Boolean[] {true, false, null}) {
                for (Boolean notice : new Boolean[] {true, false}) {
                    assertThat(answer("police", parties, proceedings, notice).get("allowed")).isEqualTo(proceedings.equals("none"));
                    assertThat(answer("protectedPerson", parties, proceedings, notice).get("court")).isNotEqualTo("MAGISTRATES");
                    assertThat(answer("otherPerson", parties, proceedings, notice).get("allowed")).isEqualTo(proceedings.equals("none"));
                }
            }
        }
    }

    @Test
    void bothMustBePartiesAndThatMustBeKnown() {
        for (String who : List.of("protectedPerson", "court")) {
            for (String proceedings : List.of("family", "county")) {
                assertThat(answer(who, false, proceedings, false).get("allowed")).isEqualTo(false);
                assertThat(answer(who, null, proceedings, false).get("allowed")).isEqualTo(false);
            }
        }
    }

    @Test
    void criminalCourtsActThemselvesAndOthersOnlyInACaseBeforeThem() {
        for (String proceedings : List.of("conviction", "acquittal", "crownAppeal")) {
            assertThat(answer("protectedPerson", true, proceedings, false).get("allowed")).isEqualTo(false);
        }
        assertThat(answer("court", true, "none", false).get("allowed")).isEqualTo(false);
    }

    @Test
    void afterANoticeTheRespondentIsAlwaysToldOfTheHearing() {
        Map<String, Object> answer = table.one("applicant", "police", "bothParties", false, "proceedings", "none", "noticeGiven", true, "withoutNotice", true);
        assertThat(answer).containsEntry("allowed", false).containsEntry("section", "s.34(2)");
        assertThat(table.one("applicant", "police", "bothParties", false, "proceedings", "none", "noticeGiven", false, "withoutNotice", true)).containsEntry("route", "R2");
    }

    @Test
    void onlyThePoliceGoToTheMagistrates() {
        for (String who : List.of("protectedPerson", "otherPerson")) {
            assertThat(answer(who, false, "magistrates", false)).containsEntry("allowed", false).containsEntry("section", "s.28(5)-(6)");
        }
    }

    @Test
    void whatIsNotKnownLeadsNowhere() {
        assertThat(answer("police", false, "none", null).get("allowed")).isEqualTo(false);
        assertThat(answer("police", false, null, true).get("allowed")).isEqualTo(false);
        assertThat(answer(null, true, "none", true).get("allowed")).isEqualTo(false);
        assertThat(answer("neighbour", true, "none", true).get("allowed")).isEqualTo(false);
    }

    @Test
    void everyRowHasAScenario() {
        for (String applicant : List.of("police", "protectedPerson", "otherPerson", "court", "neighbour")) {
            for (String proceedings : PROCEEDINGS) {
                for (boolean parties : new boolean[] {true, false}) {
                    answer(applicant, parties, proceedings, true);
                    answer(applicant, parties, proceedings, false);
                }
            }
        }
        table.one("applicant", "police", "bothParties", false, "proceedings", "none", "noticeGiven", true, "withoutNotice", true);
        assertThat(table.unused()).isEmpty();
        table.rowsSpeak("sentence");
    }

    private Map<String, Object> answer(String applicant, Boolean parties, String proceedings, Boolean noticeGiven) {
        return table.one("applicant", applicant, "bothParties", parties, "proceedings", proceedings, "noticeGiven", noticeGiven, "withoutNotice", false);
    }
}
