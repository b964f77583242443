package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown before the court is asked: for what the respondent must do (s.36(2)-(3)), and for a tag (ss.35(6), 37, 38(5)). */
class CourtGatesTest {

    private static final List<String> POSITIVE = List.of("CURFEW", "PROG_DA", "PROG_SUB", "PROG_MH", "SIGN_ON");
    private static final List<String> TAGS = List.of("EM_CURF", "EM_EXCL", "EM_TRAIL", "EM_ATT", "EM_ALC");

    private final Tables gate = new Tables("condition-gate");
    private final Tables requirement = new Tables("positive-requirement-ready");
    private static final Tables TAG = new Tables("tag-eligibility");

    @Test
    void whatIsRequiredNeedsEvidenceATagItsConditionsAndTheRestNothing() {
        POSITIVE.forEach(code -> assertThat(gate.one("clauseCode", code)).containsEntry("gate", "POSITIVE"));
        TAGS.forEach(code -> assertThat(gate.one("clauseCode", code)).containsEntry("gate", "TAG"));
        List.of("NOABUSE", "NOCONTACT", "DISTANCE", "LEAVE", "ZONE", "ECON", "ONLINE", "APPROACH", "DEVICES", "ALC_ABST")
                .forEach(code -> assertThat(gate.one("clauseCode", code)).containsEntry("gate", "NONE"));
        assertThat(gate.unused()).isEmpty();
        gate.rowsSpeak("sentence");
    }

    @Test
    void noEvidenceNoRequirement() {
        assertThat(requirement(true, "yes", "yes", "yes")).isEmpty();
        assertThat(requirement(false, "yes", "yes", "yes")).containsExactly("s.36(2)");
        assertThat(requirement(null, "yes", "yes", "yes")).containsExactly("s.36(2)");
        assertThat(requirement(true, "no", null, null)).containsExactly("s.36(3)");
        assertThat(requirement(true, null, null, null)).containsExactly("s.36(3)");
        assertThat(requirement(true, "yes", "no", "yes")).containsExactly("s.36(3)(a)");
        assertThat(requirement(true, "yes", "yes", "no")).containsExactly("s.36(3)(b)");
        assertThat(requirement(false, "yes", "no", null)).containsExactly("s.36(2)", "s.36(3)(a)", "s.36(3)(b)");
        assertThat(requirement.unused()).isEmpty();
        requirement.rowsSpeak("sentence");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("tagLinkedCode", null, "s.35(6)"),
                Arguments.of("tagLinkedCode", "NOCONTACT", "s.35(6), 37(5)(b)(i)"),
                Arguments.of("tagInEnglandOrWales", "no", "s.35(6)"),
                Arguments.of("tagInEnglandOrWales", null, "s.35(6)"),
                Arguments.of("tagRespondentPresent", "no", "s.37(2)"),
                Arguments.of("tagRespondentPresent", null, "s.37(2)"),
                Arguments.of("tagOthersConsent", "refused", "s.37(3)"),
                Arguments.of("tagOthersConsent", "notAsked", "s.37(3)"),
                Arguments.of("tagOthersConsent", "maybe", "s.37(3)"),
                Arguments.of("tagOthersConsent", null, "s.37(3)"),
                Arguments.of("tagHomeAvailable", false, "s.37(4)(a), (5)(a)"),
                Arguments.of("tagHomeAvailable", null, "s.37(4)(a), (5)(a)"),
                Arguments.of("tagPlacesAvailable", false, "s.37(4)(a), (5)(b)"),
                Arguments.of("tagPlacesAvailable", null, "s.37(4)(a), (5)(b)"),
                Arguments.of("tagProvision", "no", "s.37(4)(b)"),
                Arguments.of("responsiblePersonNamed", false, "s.37(6)-(7)"),
                Arguments.of("tagMonths", 0, "s.38(5)"),
                Arguments.of("tagMonths", 13, "s.38(5)"),
                Arguments.of("tagMonths", null, "s.38(5)"),
                Arguments.of("tagFixedAbode", "no", "s.37(4)(b)"),
                Arguments.of("tagFixedAbode", null, "s.37(4)(b)"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("failures")
    void eachFailureOfATagIsNamed(String fact, Object value, String section) {
        assertThat(tag("EM_CURF", fact, value)).containsExactly(section);
    }

    @Test
    void aTagMonitorsWhatItCanAndEveryRowHasAScenario() {
        failures().map(Arguments::get).forEach(each -> eachFailureOfATagIsNamed((String) each[0], each[1], (String) each[2]));
        assertThat(tag("EM_CURF", "tagMonths", 1)).isEmpty();
        assertThat(tag("EM_CURF", "tagMonths", 12)).isEmpty();
        for (String premises : List.of("ZONE", "DISTANCE", "DIST_OTHER", "NOENTER")) {
            assertThat(tag("EM_EXCL", "tagLinkedCode", premises)).isEmpty();
        }
        assertThat(tag("EM_EXCL", "tagLinkedCode", "ONLINE")).containsExactly("s.35(6), 37(5)(b)(ii)");
        assertThat(tag("EM_TRAIL", "tagLinkedCode", "NOCONTACT")).isEmpty();
        assertThat(tag("EM_ATT", "tagLinkedCode", "SIGN_ON")).isEmpty();
        assertThat(tag("EM_ATT", "tagLinkedCode", "CURFEW")).containsExactly("s.35(6)");
        assertThat(tag("EM_ALC", "tagLinkedCode", "ALC_ABST")).isEmpty();
        assertThat(tag("EM_ALC", "tagLinkedCode", "CURFEW")).containsExactly("s.35(6)");
        assertThat(TAG.unused()).isEmpty();
        TAG.rowsSpeak("sentence");
    }

    @Test
    void allFailuresAreNamedAtOnce() {
        assertThat(TAG.ask("clauseCode", "EM_CURF", "tagLinkedCode", null, "tagInEnglandOrWales", "no", "tagRespondentPresent", "no", "tagOthersConsent", "refused",
                "tagHomeAvailable", false, "tagPlacesAvailable", false, "tagProvision", "no", "responsiblePersonNamed", false, "tagMonths", 13, "tagFixedAbode", "no"))
                .hasSize(10).extracting(row -> row.get("sentence")).doesNotHaveDuplicates();
    }

    private static List<Object> tag(String code, String fact, Object value) {
        List<Object> facts = new ArrayList<>(List.of("clauseCode", code, "tagLinkedCode", "CURFEW", "tagInEnglandOrWales", "yes", "tagRespondentPresent", "yes",
                "tagOthersConsent", "given", "tagHomeAvailable", true, "tagPlacesAvailable", true, "tagProvision", "yes", "responsiblePersonNamed", true, "tagMonths", 6,
                "tagFixedAbode", "yes"));
        facts.set(facts.indexOf(fact) + 1, value);
        return TAG.ask(facts.toArray()).stream().map(row -> row.get("section")).toList();
    }

    private List<Object> requirement(Boolean named, String received, String suitable, String enforceable) {
        return requirement.ask("responsiblePersonNamed", named, "evidenceReceived", received, "evidenceSuitable", suitable, "evidenceEnforceable", enforceable)
                .stream().map((Map<String, Object> row) -> row.get("section")).toList();
    }
}
