package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which court changes an order by which test (ss.44-45), and to which court a decision is appealed within which time (s.46). */
class ChangeTablesTest {

    private static final List<String> APPLICANTS = List.of("police", "otherForce", "protectedPerson", "respondent", "originalApplicant", "court", "other");
    private static final List<String> EFFECTS = List.of("add", "extend", "soften", "conditionGone", "discharge");
    private static final List<String> ROUTES = List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10");

    private final Tables test = new Tables("vary-test");
    private final Tables court = new Tables("vary-court");
    private final Tables appeal = new Tables("appeal-route");

    @ParameterizedTest(name = "{0} asks to {2} an order of {1}: {3}")
    @CsvSource(textBlock = """
            protectedPerson,   R1, soften,        NO_LONGER_NECESSARY, true,  s.44(5)
            protectedPerson,   R1, discharge,     NO_LONGER_NECESSARY, true,  s.44(5)
            protectedPerson,   R3, add,           NECESSARY,           false, s.44(9)
            respondent,        R1, soften,        NO_LONGER_NECESSARY, false, s.44(11)
            respondent,        R7, discharge,     NO_LONGER_NECESSARY, false, s.44(13)
            police,            R3, extend,        NECESSARY,           false, s.44(9)
            otherForce,        R3, add,           NECESSARY,           false, s.44(9)
            originalApplicant, R4, discharge,     NO_LONGER_NECESSARY, false, s.44(13)
            court,             R6, soften,        NO_LONGER_NECESSARY, false, s.44(11)
            police,            R1, conditionGone, MUST_REMOVE,         false, s.44(12)
            """)
    void tests(String applicant, String route, String effect, String expected, boolean hear, String section) {
        Map<String, Object> answer = vary(applicant, route, effect, false);
        assertThat(answer).containsEntry("allowed", true).containsEntry("test", expected).containsEntry("hearProtectedPerson", hear);
        assertThat(answer.get("section").toString()).contains(section.substring(2));
    }

    @Test
    void nobodyDischargesWithoutNoticeAndNobodyElseAsks() {
        for (String applicant : APPLICANTS) {
            for (String route : ROUTES) {
                assertThat(vary(applicant, route, "discharge", true)).containsEntry("allowed", false).containsEntry("section", "s.44(7)");
                for (String effect : EFFECTS) {
                    boolean possible = !applicant.equals("other") && !(applicant.equals("originalApplicant") && route.matches("R[6-9]|R10")) && !(applicant.equals("court") && route.matches("R[12]"));
                    assertThat(vary(applicant, route, effect, false).get("allowed")).as(applicant + " " + route + " " + effect).isEqualTo(possible);
                }
            }
        }
        assertThat(vary("police", "R1", null, false)).containsEntry("allowed", false);
        assertThat(vary(null, "R1", "add", false)).containsEntry("allowed", false);
        assertThat(test.unused()).isEmpty();
        test.rowsSpeak("sentence");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"MAGISTRATES,application,SAME_AREA", "MAGISTRATES,conviction,SAME_AREA", "MAGISTRATES,acquittal,SAME_AREA", "CROWN,conviction,SAME_KIND", "CROWN,acquittal,SAME_KIND",
            "CROWN,committed,CONVICTING_COURT", "CROWN,crownAppeal,CONVICTING_COURT", "MAGISTRATES,youth,SAME_AREA", "CROWN,youth,SAME_AREA", "HIGH,ownMotion,SAME_KIND",
            "FAMILY,application,SAME_KIND", "FAMILY,ownMotion,SAME_KIND", "COUNTY,application,SAME_KIND", "COUNTY,ownMotion,SAME_KIND", "APPEAL,application,ASK_LEGAL"})
    void courts(String maker, String how, String where) {
        assertThat(court.one("makerKind", maker, "howMade", how)).containsEntry("where", where);
    }

    @Test
    void everyCourtRowHasAScenario() {
        for (String maker : List.of("MAGISTRATES", "CROWN", "HIGH", "FAMILY", "COUNTY", "APPEAL")) {
            for (String how : List.of("application", "ownMotion", "conviction", "committed", "youth", "acquittal", "crownAppeal")) {
                court.one("makerKind", maker, "howMade", how);
            }
        }
        assertThat(court.unused()).isEmpty();
        court.rowsSpeak("sentence");
    }

    @ParameterizedTest(name = "{0} against {1} of {2}, {3}: {4}")
    @CsvSource({"protectedPerson,refusal,MAGISTRATES,civil,appeal-civil", "originalApplicant,refusal,MAGISTRATES,civil,appeal-civil", "respondent,order,MAGISTRATES,civil,appeal-civil",
            "respondent,order,MAGISTRATES,criminal,appeal-criminal", "respondent,order,CROWN,criminal,appeal-crown-court", "police,variation,CROWN,criminal,appeal-crown-court",
            "protectedPerson,refusal,FAMILY,civil,appeal-family-county", "respondent,order,HIGH,civil,appeal-family-county", "police,variation,COUNTY,civil,appeal-family-county",
            "respondent,variation,MAGISTRATES,civil,appeal-civil"})
    void appeals(String appellant, String against, String maker, String basis, String clock) {
        assertThat(route(appellant, against, maker, basis)).containsEntry("allowed", true).containsEntry("clock", clock);
    }

    @Test
    void whoMayNotAppealAndEveryAppealRowHasAScenario() {
        assertThat(route("respondent", "refusal", "FAMILY", "civil")).containsEntry("allowed", false);
        assertThat(route("police", "order", "FAMILY", "civil")).containsEntry("allowed", false);
        assertThat(route("police", "refusal", "MAGISTRATES", "civil")).containsEntry("allowed", false);
        assertThat(route("other", "order", "FAMILY", "civil")).containsEntry("allowed", false);
        assertThat(route("respondent", "order", null, "civil")).containsEntry("allowed", false);
        for (String maker : List.of("MAGISTRATES", "CROWN", "HIGH", "FAMILY", "COUNTY")) {
            route("respondent", "order", maker, "civil");
            route("respondent", "order", maker, "criminal");
        }
        assertThat(appeal.unused()).isEmpty();
        appeal.rowsSpeak("sentence");
    }

    private Map<String, Object> vary(String applicant, String route, String effect, boolean withoutNotice) {
        return test.one("variationApplicant", applicant, "orderRoute", route, "variationEffect", effect, "withoutNotice", withoutNotice);
    }

    private Map<String, Object> route(String appellant, String against, String maker, String basis) {
        return appeal.one("appellant", appellant, "againstKind", against, "makerKind", maker, "appealBasis", basis);
    }
}
