package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dapo.breach.BreachKind;

/** The tables of a breach, row by row: how severe (L1-L4), which power, MARAC, school, variation. */
class BreachTablesTest {

    private final Tables severity = new Tables("breach-severity");
    private final Tables route = new Tables("breach-route");
    private final Tables marac = new Tables("marac-referral");
    private final Tables encompass = new Tables("encompass");
    private final Tables repeat = new Tables("breach-repeat");

    @Test
    void everyRowOfTheLadderOfSeverity() {
        assertThat(grade("notification", "armed", true)).isEqualTo("L4");
        assertThat(grade("notification", "strangled", true)).isEqualTo("L4");
        assertThat(grade("requirement", "threatened", true)).isEqualTo("L4");
        assertThat(grade("abuse")).isEqualTo("L4");
        assertThat(grade("notification", "breachesInPeriod", 3)).isEqualTo("L4");
        assertThat(grade("contact", "highRisk", true)).isEqualTo("L4");
        assertThat(grade("contact")).isEqualTo("L3");
        assertThat(grade("tamper", "highRisk", true)).isEqualTo("L3");
        assertThat(grade("curfew")).isEqualTo("L3");
        assertThat(grade("notification", "riskNow", true)).isEqualTo("L3");
        assertThat(grade("notification", "highRisk", true, "hoursLate", 2)).isEqualTo("L2");
        assertThat(grade("notification", "breachesInPeriod", 2, "hoursLate", 2)).isEqualTo("L2");
        assertThat(grade("requirement")).isEqualTo("L2");
        assertThat(grade("falseNotification")).isEqualTo("L2");
        assertThat(grade("notification", "hoursLate", 48)).isEqualTo("L2");
        assertThat(grade("notification", "hoursLate", 47)).isEqualTo("L1");
        assertThat(grade("other")).isEqualTo("L2");
        assertThat(severity.unused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approach", "online", "economic"})
    void whatTouchesTheProtectedPersonIsSerious(String kind) {
        assertThat(grade(kind)).isEqualTo("L3");
        assertThat(grade(kind, "highRisk", true)).isEqualTo("L4");
        assertThat(grade(kind, "breachesInPeriod", 2)).isEqualTo("L3");
        assertThat(grade(kind, "breachesInPeriod", 4)).isEqualTo("L4");
    }

    /** A kind that is added without a thought about its severity, or a fact nobody knows, still gets an answer. */
    @Test
    void everyKindGetsAnAnswerEvenWhenNothingElseIsKnown() {
        for (BreachKind kind : BreachKind.values()) {
            assertThat(severity.ask("breachKind", kind.id(), "armed", null, "threatened", null, "strangled", null, "riskNow", null, "highRisk", null,
                    "breachesInPeriod", null, "hoursLate", null)).as(kind.id()).hasSize(1);
        }
        assertThat(severity.one("breachKind", null, "armed", null, "threatened", null, "strangled", null, "riskNow", null, "highRisk", null,
                "breachesInPeriod", null, "hoursLate", null)).containsEntry("severity", "L2");
    }

    @Test
    void fromL3UpAnArrestIsSoughtAtOnceAndATimeToAnswerRuns() {
        assertThat(answer("contact", "highRisk", true)).containsEntry("answerClock", "severe-breach-answered").containsEntry("arrestNow", true);
        assertThat(answer("contact")).containsEntry("answerClock", "serious-breach-answered").containsEntry("arrestNow", true);
        assertThat(answer("requirement")).containsEntry("answerClock", "none").containsEntry("arrestNow", false);
        assertThat(answer("notification", "hoursLate", 1)).containsEntry("answerClock", "none").containsEntry("arrestNow", false);
    }

    @Test
    void everyRouteWithItsSection() {
        assertThat(way("NOTICE", false, true, "NOT_NEEDED", "NONE")).containsEntry("route", "REVIEW").containsEntry("section", "s.26(1)");
        assertThat(way("NOTICE", false, false, "NOT_NEEDED", "NONE")).containsEntry("route", "NOTICE").containsEntry("section", "s.26");
        assertThat(way("ORDER", true, false, "NOT_NEEDED", "FAMILY")).containsEntry("route", "OFFENCE").containsEntry("section", "s.43").containsEntry("contempt", false);
        assertThat(way("ORDER", false, true, "SERVED", "FAMILY")).containsEntry("route", "REVIEW").containsEntry("section", "s.39(1)");
        assertThat(way("ORDER", false, false, "NOT_AWARE", "MAGISTRATES")).containsEntry("route", "NONE").containsEntry("section", "s.39(2)");
        assertThat(way("ORDER", false, false, "UNKNOWN", "MAGISTRATES")).containsEntry("route", "REVIEW").containsEntry("section", "s.39(2)");
        for (String court : List.of("HIGH", "FAMILY", "COUNTY")) {
            assertThat(way("ORDER", false, false, "KNEW", court)).containsEntry("route", "OFFENCE").containsEntry("contempt", true);
        }
        for (String court : List.of("MAGISTRATES", "CROWN")) {
            assertThat(way("ORDER", false, false, "NOT_NEEDED", court)).containsEntry("route", "OFFENCE").containsEntry("contempt", false);
        }
        assertThat(way("ORDER", false, false, "NOT_NEEDED", null)).containsEntry("route", "REVIEW");
        assertThat(route.unused()).isEmpty();
        route.rowsSpeak("sentence");
    }

    /** A notice is never an offence, whatever else is said. */
    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true", "false, false"})
    void nothingMakesBreachOfANoticeAnOffence(boolean duty, boolean toReview) {
        assertThat(way("NOTICE", duty, toReview, "KNEW", "FAMILY").get("route")).isNotEqualTo("OFFENCE");
    }

    @Test
    void maracByTheThresholdOfTheAreaOrByAnyOfItsOtherCriteria() {
        assertThat(refer()).isFalse();
        assertThat(refer("riskTicks", 14)).isTrue();
        assertThat(refer("riskTicks", 13)).isFalse();
        assertThat(refer("riskTicks", 16, "maracThreshold", 17)).isFalse();
        assertThat(refer("riskTicks", 17, "maracThreshold", 17)).isTrue();
        assertThat(refer("severity", "L4")).isTrue();
        assertThat(refer("professionalJudgement", true)).isTrue();
        assertThat(refer("repeatWithinYear", true)).isTrue();
        assertThat(refer("honourBased", true)).isTrue();
        assertThat(refer("maracAsked", true, "severity", "L4", "riskTicks", 24)).isFalse();
        assertThat(marac.unused()).isEmpty();
    }

    @Test
    void theSchoolIsToldOfAChildInEducationAndLookedForWhereNotKnown() {
        assertThat(tell(true, true, "school")).isFalse();
        assertThat(tell(false, false, "none")).isFalse();
        assertThat(tell(false, true, "school")).isTrue();
        assertThat(tell(false, true, "unknown")).isTrue();
        assertThat(tell(false, true, "none")).isTrue();
        assertThat(tell(false, true, "noSchool")).isFalse();
        assertThat(encompass.unused()).isEmpty();
        encompass.rowsSpeak("sentence");
    }

    @Test
    void theSecondBreachOfAnOrderInForceProposesAVariation() {
        assertThat(propose(false, false, 5)).isFalse();
        assertThat(propose(true, true, 5)).isFalse();
        assertThat(propose(true, false, 2)).isTrue();
        assertThat(propose(true, false, 1)).isFalse();
        assertThat(repeat.unused()).isEmpty();
        repeat.rowsSpeak("sentence");
    }

    private Object grade(String kind, Object... facts) {
        return answer(kind, facts).get("severity");
    }

    /** A row of L4 or L3 has a clock and an arrest; one below has neither. */
    private Map<String, Object> answer(String kind, Object... facts) {
        Map<String, Object> answer = severity.one(over(facts, "breachKind", kind, "armed", false, "threatened", false, "strangled", false, "riskNow", false, "highRisk", false,
                "breachesInPeriod", 1, "hoursLate", null));
        assertThat(answer.get("answerClock")).isEqualTo(Map.of("L4", "severe-breach-answered", "L3", "serious-breach-answered").getOrDefault(answer.get("severity"), "none"));
        assertThat(answer.get("arrestNow")).isEqualTo(List.of("L3", "L4").contains(answer.get("severity")));
        return answer;
    }

    private Map<String, Object> way(String broken, boolean duty, boolean toReview, String awareness, String court) {
        return route.one("brokenKind", broken, "dutyOfTheAct", duty, "clauseToReview", toReview, "awareness", awareness, "makingCourt", court);
    }

    private boolean refer(Object... facts) {
        return (boolean) marac.one(over(facts, "maracAsked", false, "severity", "L3", "riskTicks", null, "maracThreshold", 14, "professionalJudgement", false,
                "repeatWithinYear", false, "honourBased", false)).get("refer");
    }

    private boolean tell(boolean asked, boolean child, String school) {
        return (boolean) encompass.one("schoolAsked", asked, "childAffected", child, "childInSchool", school).get("notify");
    }

    private boolean propose(boolean inForce, boolean asked, int breaches) {
        return (boolean) repeat.one("orderInForce", inForce, "variationAsked", asked, "breachesInPeriod", breaches).get("propose");
    }

    /** Inputs in pairs, some of them other than usual. */
    private static Object[] over(Object[] others, Object... usual) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < usual.length; i += 2) {
            all.add(usual[i]);
            all.add(usual[i + 1]);
            for (int j = 0; j < others.length; j += 2) {
                if (others[j].equals(usual[i])) {
                    all.set(all.size() - 1, others[j + 1]);
                }
            }
        }
        return all.toArray();
    }
}
