package uk.dapo.model;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dapo.model.checks.Check;
import uk.dapo.model.checks.Checks;

/** Every row of every decision table, its boundaries, and what is answered when nothing is known. */
class DecisionTablesTest {

    private static final List<String> FACTS = List.of("respondentAge", "protectedPersonAge", "personallyConnected", "areaInForce", "liveInstrument", "livesElsewhere");
    private static final String ALWAYS = "Anybody, always";
    private static final Map<String, DecisionTable> TABLES = new HashMap<>();

    /** A case put to a table: the row it is about, the rows that it hits (that one among them), and outputs of that row. */
    private record Scenario(String table, String row, Map<String, Object> inputs, List<String> hits, Map<String, Object> outputs) {

        @Override
        public String toString() {
            return table + ": " + row + " " + inputs;
        }
    }

    static Stream<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(eligibility("Respondent under 18", facts(17, 16, true, true, false), "s.22(6)"));
        scenarios.add(eligibility("Protected person under 16", facts(18, 15, true, true, false), "s.22(2)"));
        scenarios.add(eligibility("Not connected, or not known", facts(18, 16, false, true, false), "s.2, 22(3)"));
        scenarios.add(eligibility("Respondent's age not known", facts(null, 16, true, true, false), "s.22(6)"));
        scenarios.add(eligibility("Protected person's age not known", facts(18, null, true, true, false), "s.22(2)"));
        scenarios.add(eligibility("Not in force here today", facts(18, 16, true, false, false), "SI 2024/1191 reg. 2"));
        scenarios.add(eligibility("Live notice or order", facts(18, 16, true, true, true), "s.26, 39"));
        scenarios.add(eligibility("Respondent lives elsewhere", facts(18, 16, true, true, false, true), "SI 2024/1191 reg. 2"));

        scenarios.add(power(ALWAYS, facts(18, 16, true, true, false), "PACE 1984 s.24"));
        scenarios.add(power("Child respondent", facts(17, 16, true, true, false), "Family Law Act 1996 s.42"));
        scenarios.add(power("Protected child", facts(18, 15, true, true, false), "Children Act 1989 ss.44, 46"));
        scenarios.add(power("Not connected", facts(18, 16, false, true, false), "Stalking Protection Act 2019 s.1; Protection from Harassment Act 1997 s.3"));
        scenarios.add(power("Outside area or period", facts(18, 16, true, false, false), "Crime and Security Act 2010 s.24; Family Law Act 1996 s.42"));
        scenarios.add(power("Adults, connected, respondent lives elsewhere", facts(18, 16, true, true, false, true),
                "Crime and Security Act 2010 s.24; Family Law Act 1996 s.42"));
        scenarios.add(power("Live instrument", facts(18, 16, true, true, true), "s.26, 39"));

        scenarios.add(duty("Nothing else", "none", "DUE", "s.41(1)-(3)"));
        scenarios.add(duty("Nothing else", null, "DUE", "s.41(1)-(3)"));
        scenarios.add(duty("Another DAPO", "dapo", "SUSPENDED", "s.41(8)"));
        scenarios.add(duty("Sex offender notification", "sexOffender", "SUSPENDED", "s.41(8)"));
        scenarios.add(duty("Stalking protection order", "stalking", "SUSPENDED", "s.41(8)"));

        scenarios.add(rung("48 hours: a day before", "hearing-after-notice", 0, "PT24H", "dapoTeam", false));
        scenarios.add(rung("48 hours: eight hours before", "hearing-after-notice", 1, "PT8H", "legal", false));
        scenarios.add(rung("48 hours: two hours before", "hearing-after-notice", 2, "PT2H", "inspector", false));
        scenarios.add(rung("48 hours: limit passed", "hearing-after-notice", 3, "-PT1M", "superintendent", true));
        scenarios.add(rung("48 hours: nobody answered", "hearing-after-notice", 4, "-PT61M", "manager", true));
        scenarios.add(rung("Three days: half a day before", "notification", 0, "PT12H", "offenderManager", false));
        scenarios.add(rung("Three days: limit passed", "notification", 1, "-PT1M", "supervisor", false));
        scenarios.add(rung("Sealed order of a family court: not here in time", "family-order-copy", 0, "-PT1M", "dapoTeam", false));
        scenarios.add(rung("Sealed order of a family court: a day late", "family-order-copy", 1, "-PT24H", "legal", false));
        scenarios.add(rung("Sealed order of a family court: three days late", "family-order-copy", 2, "-PT72H", "inspector", true));
        scenarios.add(rung("Return hearing: a week before", "return-hearing-safety-net", 0, "PT168H", "courtLiaison", false));
        scenarios.add(rung("Return hearing: two days before", "return-hearing-safety-net", 1, "PT48H", "legal", false));
        scenarios.add(rung("Return hearing: limit passed", "return-hearing-safety-net", 2, "-PT1M", "inspector", true));
        scenarios.add(rung("Return hearing: nobody answered", "return-hearing-safety-net", 3, "-PT61M", "superintendent", true));
        Map.of("appeal-civil", "Appeal, magistrates, civil", "appeal-criminal", "Appeal, magistrates, criminal", "appeal-crown-court", "Appeal from the Crown Court",
                "appeal-family-county", "Appeal from a family or county court").forEach((kind, label) -> {
                    scenarios.add(rung(label + ": a week before", kind, 0, "PT168H", "legal", false));
                    scenarios.add(rung(label + ": two days before", kind, 1, "PT48H", "superintendent", false));
                });
        Map.of("New name", "notification-new-name", "New address", "notification-new-address", "No address", "notification-no-address",
                "Other regime ended", "notification-other-regime-ended").forEach((duty, kind) -> {
                    scenarios.add(rung(duty + ": half a day before", kind, 0, "PT12H", "offenderManager", false));
                    scenarios.add(rung(duty + ": limit passed", kind, 1, "-PT1M", "supervisor", false));
                });
        scenarios.addAll(rungsOfABreach());

        scenarios.add(told("A court's result: always within 1 working day", "orderMade", true, "victim-update-enhanced"));
        scenarios.add(told("A court's result: always within 1 working day", "appealOutcome", false, "victim-update-enhanced"));
        scenarios.add(told("Any other named milestone, enhanced rights", "release", true, "victim-update-enhanced"));
        scenarios.add(told("Any other named milestone, no enhanced rights", "noticeGiven", false, "victim-update-standard"));
        scenarios.add(told("Any other named milestone, no enhanced rights", "arrest", null, "victim-update-standard"));
        scenarios.add(told("A milestone this table does not know yet", "somethingNew", true, "victim-update-standard"));
        return scenarios.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theRowAnswers(Scenario scenario) {
        DecisionTable.Answer answer = table(scenario.table()).ask(scenario.inputs());

        assertThat(answer.rows()).containsExactlyElementsOf(scenario.hits());
        int row = answer.rows().indexOf(scenario.row());
        assertThat(answer.outputs().get(row).getEntryMap()).containsAllEntriesOf(scenario.outputs());
    }

    static Stream<String> tables() {
        // the tables of the gates have their scenarios beside the gates
        return ShippedProject.files(".dmn").filter(file -> !file.matches(".*(clause-allowed|route-court|notification-police-area|condition-gate|positive-requirement-ready|tag-eligibility|vary-test|vary-court|appeal-route|condition-watch|monitoring-report-route|visit-cycle|monitoring-lead|notification-change|breach-.*|marac-referral|encompass)\\.dmn")).map(file -> file.replaceAll("^bpmn/|\\.dmn$", ""));
    }

    /** A row that is added or changed without a scenario fails here. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyRowHasAScenario(String table) {
        List<Scenario> own = scenarios().filter(scenario -> scenario.table().equals(table)).toList();

        assertThat(own.stream().filter(scenario -> table(table).ask(scenario.inputs()).rows().contains(scenario.row())).map(Scenario::row).distinct())
                .as("rows that a scenario hits").containsExactlyInAnyOrderElementsOf(table(table).rows());
    }

    static Stream<Arguments> tablesAndRules() {
        return ShippedProject.each(".dmn", Checks.DECISIONS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tablesAndRules")
    void everyTableKeepsEveryRule(String file, String rule, Check check) {
        ShippedProject.holds(file, check);
    }

    @ParameterizedTest(name = "respondent {0}, protected person {1}: {2} reasons")
    @CsvSource({"18, 16, 0", "17, 16, 1", "18, 15, 1", "17, 15, 2", "0, 0, 2", "99, 99, 0"})
    void aRespondentIsEighteenAndAProtectedPersonSixteen(int respondent, int protectedPerson, int reasons) {
        assertThat(table("notice-eligibility").ask(facts(respondent, protectedPerson, true, true, false)).rows()).hasSize(reasons);
    }

    @Test
    void everyReasonIsGivenAtOnceWithItsSection() {
        DecisionTable.Answer answer = table("notice-eligibility").ask(facts(17, 15, false, false, true));

        assertThat(answer.rows()).hasSize(5);
        assertThat(answer.all("reason")).doesNotHaveDuplicates().allSatisfy(reason -> assertThat((String) reason).endsWith("."));
        assertThat(answer.all("section")).containsExactly("s.22(6)", "s.22(2)", "s.2, 22(3)", "SI 2024/1191 reg. 2", "s.26, 39");
    }

    /** A gate that opens when it does not know is none. */
    @ParameterizedTest(name = "{0} not known")
    @MethodSource("facts")
    void aFactThatIsNotKnownIsAReasonAgainstANotice(String unknown) {
        Map<String, Object> inputs = facts(18, 16, true, true, false);
        inputs.put(unknown, null);

        assertThat(table("notice-eligibility").ask(inputs).rows()).as("reasons when %s is not known", unknown).isNotEmpty();
    }

    static Stream<String> facts() {
        return FACTS.stream();
    }

    @Test
    void somethingCanAlwaysBeDone() {
        assertThat(table("alternative-power").ask(nothing()).rows()).containsExactly(ALWAYS);
        assertThat(table("alternative-power").ask(facts(17, 15, false, false, true)).rows())
                .containsExactly(ALWAYS, "Child respondent", "Protected child", "Not connected", "Live instrument");
    }

    /** The older notice has the same ages and connection, so it stands in only for the area or the period. */
    @ParameterizedTest(name = "respondent {0}, protected person {1}: {2}")
    @CsvSource({"18, 16, true", "17, 16, false", "18, 15, false"})
    void theOlderNoticeStandsInForAdultsOutsideAreaOrPeriod(int respondent, int protectedPerson, boolean standsIn) {
        assertThat(table("alternative-power").ask(facts(respondent, protectedPerson, true, false, false)).rows().contains("Outside area or period"))
                .isEqualTo(standsIn);
    }

    @Test
    void anUnknownRegimeNeitherStartsNorSuspendsTheDuty() {
        assertThat(table("notification-due").ask(Map.of("otherRegime", "somethingElse")).rows()).isEmpty();
    }

    @Test
    void theLadderEndsAboveItsLastRungAndForClocksItDoesNotWatch() {
        assertThat(table("escalation-ladder").ask(clock("hearing-after-notice", 5L)).rows()).isEmpty();
        assertThat(table("escalation-ladder").ask(clock("notification", 2L)).rows()).isEmpty();
        assertThat(table("escalation-ladder").ask(clock("hearing-after-notice", -1L)).rows()).isEmpty();
        assertThat(table("escalation-ladder").ask(clock("tag-term", 0L)).rows()).isEmpty();
        assertThat(table("escalation-ladder").ask(clock(null, 0L)).rows()).isEmpty();
        assertThat(table("escalation-ladder").ask(clock("notification", null)).rows()).isEmpty();
    }

    private static DecisionTable table(String name) {
        return TABLES.computeIfAbsent(DecisionTable.folder() + name, unused -> DecisionTable.of(name));
    }

    private static Scenario eligibility(String row, Map<String, Object> facts, String section) {
        return new Scenario("notice-eligibility", row, facts, List.of(row), Map.of("section", section));
    }

    private static Scenario power(String row, Map<String, Object> facts, String section) {
        return new Scenario("alternative-power", row, facts, row.equals(ALWAYS) ? List.of(row) : List.of(ALWAYS, row), Map.of("section", section));
    }

    private static Scenario duty(String row, String regime, String duty, String section) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("otherRegime", regime);
        return new Scenario("notification-due", row, inputs, List.of(row), Map.of("duty", duty, "section", section));
    }

    private static List<Scenario> rungsOfABreach() {
        return List.of(
                rung("24 hours: half a day before", "court-after-breach-arrest", 0, "PT12H", "custody", false),
                rung("24 hours: two hours before", "court-after-breach-arrest", 1, "PT2H", "inspector", false),
                rung("24 hours: half an hour over", "court-after-breach-arrest", 2, "-PT30M", "superintendent", true),
                rung("24 hours: nobody answered", "court-after-breach-arrest", 3, "-PT90M", "manager", true),
                rung("Severe breach: at once", "severe-breach-answered", 0, "PT1H", "inspector", false),
                rung("Severe breach: half an hour before", "severe-breach-answered", 1, "PT30M", "supervisor", false),
                rung("Severe breach: hour over", "severe-breach-answered", 2, "-PT1M", "inspector", true),
                rung("Severe breach: inspector did not answer", "severe-breach-answered", 3, "-PT61M", "superintendent", true),
                rung("Severe breach: superintendent did not answer", "severe-breach-answered", 4, "-PT121M", "manager", true),
                rung("Serious breach: two hours before", "serious-breach-answered", 0, "PT2H", "supervisor", false),
                rung("Serious breach: four hours over", "serious-breach-answered", 1, "-PT1M", "inspector", true),
                rung("Serious breach: inspector did not answer", "serious-breach-answered", 2, "-PT61M", "superintendent", true),
                rung("Safety call: twenty minutes before", "safety-call", 0, "PT20M", "victimCare", false),
                rung("Safety call: hour over", "safety-call", 1, "-PT1M", "inspector", true),
                rung("Safety call: inspector did not answer", "safety-call", 2, "-PT61M", "superintendent", true),
                rung("School: an hour before", "school-told", 0, "PT1H", "safeguarding", false),
                rung("School: not told in time", "school-told", 1, "-PT1M", "inspector", true),
                rung("Remand: two days before", "remand-clear-days", 0, "PT48H", "courtLiaison", false),
                rung("Remand: limit passed", "remand-clear-days", 1, "-PT1M", "superintendent", true),
                rung("Remand: nobody answered", "remand-clear-days", 2, "-PT61M", "manager", true),
                rung("Custody of a constable: two days before", "constable-custody", 0, "PT48H", "courtLiaison", false),
                rung("Custody of a constable: limit passed", "constable-custody", 1, "-PT1M", "superintendent", true),
                rung("Custody of a constable: nobody answered", "constable-custody", 2, "-PT61M", "manager", true),
                rung("Medical report in custody: two days before", "remand-medical-custody", 0, "PT48H", "courtLiaison", false),
                rung("Medical report in custody: limit passed", "remand-medical-custody", 1, "-PT1M", "superintendent", true),
                rung("Medical report in custody: nobody answered", "remand-medical-custody", 2, "-PT61M", "manager", true),
                rung("Medical report on bail: two days before", "remand-medical-bail", 0, "PT48H", "courtLiaison", false),
                rung("Medical report on bail: limit passed", "remand-medical-bail", 1, "-PT1M", "superintendent", true),
                rung("Medical report on bail: nobody answered", "remand-medical-bail", 2, "-PT61M", "manager", true),
                rung("Hospital: two days before", "hospital-remand", 0, "PT48H", "courtLiaison", false),
                rung("Hospital: limit passed", "hospital-remand", 1, "-PT1M", "superintendent", true),
                rung("Hospital: nobody answered", "hospital-remand", 2, "-PT61M", "manager", true));
    }

    private static Scenario rung(String row, String kind, long rung, String lead, String role, boolean mustAnswer) {
        return new Scenario("escalation-ladder", row, clock(kind, rung), List.of(row), Map.of("lead", lead, "role", role, "mustAnswer", mustAnswer));
    }

    private static Scenario told(String row, String milestone, Boolean enhanced, String clock) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("milestone", milestone);
        inputs.put("enhancedRights", enhanced);
        return new Scenario("victim-update-sla", row, inputs, List.of(row), Map.of("clockKind", clock));
    }

    private static Map<String, Object> clock(String kind, Long rung) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("clockKind", kind);
        inputs.put("rung", rung);
        return inputs;
    }

    /** In the order of the inputs; who is said to live nowhere else lives where the report says. */
    private static Map<String, Object> facts(Object... values) {
        Map<String, Object> facts = new HashMap<>(Map.of("livesElsewhere", false));
        for (int i = 0; i < values.length; i++) {
            facts.put(FACTS.get(i), values[i]);
        }
        return facts;
    }

    private static Map<String, Object> nothing() {
        return facts(nCopies(FACTS.size(), null).toArray());
    }
}
