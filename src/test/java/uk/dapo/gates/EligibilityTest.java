package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** May a notice be given: s.22, every failing reason at once, at and beside each boundary. */
class EligibilityTest {

    private final Tables table = new Tables("notice-eligibility");
    private final Tables powers = new Tables("alternative-power");

    @Test
    void atTheVeryAgesConnectedInForceAndWithNothingLiveThereIsNoReason() {
        assertThat(reasons(18, 16, true, true, false)).isEmpty();
        assertThat(reasons(99, 17, true, true, false)).isEmpty();
    }

    @Test
    void eachRuleFailsAlone() {
        assertThat(sections(17, 16, true, true, false)).containsExactly("s.22(6)");
        assertThat(sections(18, 15, true, true, false)).containsExactly("s.22(2)");
        assertThat(sections(18, 16, false, true, false)).containsExactly("s.2, 22(3)");
        assertThat(sections(18, 16, true, false, false)).containsExactly("SI 2024/1191 reg. 2");
        assertThat(sections(18, 16, true, true, true)).containsExactly("s.26, 39");
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        assertThat(sections(17, 15, false, false, true)).containsExactly("s.22(6)", "s.22(2)", "s.2, 22(3)", "SI 2024/1191 reg. 2", "s.26, 39");
    }

    @Test
    void whatIsNotKnownIsAReasonToo() {
        assertThat(sections(null, 16, true, true, false)).containsExactly("s.22(6)");
        assertThat(sections(18, null, true, true, false)).containsExactly("s.22(2)");
        assertThat(sections(18, 16, null, true, false)).containsExactly("s.2, 22(3)");
        assertThat(sections(18, 16, true, null, false)).containsExactly("SI 2024/1191 reg. 2");
    }

    @Test
    void aHomeOutsideEveryAreaIsAReasonOfItsOwnThatNoInstrumentCures() {
        for (Boolean elsewhere : new Boolean[] {true, null}) {
            Object[] inputs = inputs(18, 16, true, true, false);
            inputs[11] = elsewhere;
            assertThat(table.one(inputs)).containsEntry("section", "SI 2024/1191 reg. 2").containsEntry("curable", false);
        }
        Object[] inputs = inputs(18, 16, true, true, false);
        inputs[11] = true;
        assertThat(powers.ask(inputs)).anyMatch(power -> power.get("power").toString().contains("domestic violence protection notice"));
    }

    @Test
    void onlyTheMissingPeriodCanBeCuredByAnInstrument() {
        assertThat(table.ask(inputs(17, 15, false, false, true)).stream().filter(row -> Boolean.TRUE.equals(row.get("curable"))).map(row -> row.get("section")))
                .containsExactly("SI 2024/1191 reg. 2");
    }

    @Test
    void aPowerRemainsWhateverFails() {
        assertThat(powers(17, 16, true, true, false)).anyMatch(power -> power.contains("youth offending"));
        assertThat(powers(18, 15, true, true, false)).anyMatch(power -> power.contains("Child protection"));
        assertThat(powers(18, 16, false, true, false)).anyMatch(power -> power.contains("stalking protection order"));
        assertThat(powers(18, 16, true, false, false)).anyMatch(power -> power.contains("domestic violence protection notice"));
        assertThat(powers(18, 16, true, true, true)).anyMatch(power -> power.contains("Enforce"));
        aHomeOutsideEveryAreaIsAReasonOfItsOwnThatNoInstrumentCures();
        assertThat(powers.unused()).isEmpty();
    }

    @Test
    void everyRowHasAScenario() {
        eachRuleFailsAlone();
        aHomeOutsideEveryAreaIsAReasonOfItsOwnThatNoInstrumentCures();
        whatIsNotKnownIsAReasonToo();
        assertThat(table.unused()).isEmpty();
        table.rowsSpeak("reason");
    }

    private List<String> reasons(Integer respondent, Integer protectedPerson, Boolean connected, Boolean inForce, Boolean live) {
        return table.ask(inputs(respondent, protectedPerson, connected, inForce, live)).stream().map(row -> row.get("reason").toString()).toList();
    }

    private List<String> sections(Integer respondent, Integer protectedPerson, Boolean connected, Boolean inForce, Boolean live) {
        return table.ask(inputs(respondent, protectedPerson, connected, inForce, live)).stream().map(row -> row.get("section").toString()).toList();
    }

    private List<String> powers(Integer respondent, Integer protectedPerson, Boolean connected, Boolean inForce, Boolean live) {
        return powers.ask(inputs(respondent, protectedPerson, connected, inForce, live)).stream().map(row -> row.get("power").toString()).toList();
    }

    private static Object[] inputs(Integer respondent, Integer protectedPerson, Boolean connected, Boolean inForce, Boolean live) {
        return new Object[] {"respondentAge", respondent, "protectedPersonAge", protectedPerson, "personallyConnected", connected,
                "areaInForce", inForce, "liveInstrument", live, "livesElsewhere", false};
    }
}
