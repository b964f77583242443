package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** Beside the respondent: the protected person called, MARAC, the school, a variation; and what each rung of the ladder shows, to whom. */
@CaseTest
@Import(Desk.class)
class BreachSafeguardingTest extends BreachWalk {

    @Test
    void theProtectedPersonIsCalledWithinTheHour() {
        String reference = breach.madeFor(path, Entries.reportAbuse(), "protectedPersonPhone", "020 7946 0123", "protectedPersonSafeContact", "Only at work, before five.");
        String broken = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "1");
        Map<String, Object> form = desk.as("victimCare").opens("callProtectedPerson", reference);
        assertThat(form.get("safetyCallContact").toString()).contains("020 7946 0123", "Only at work");
        assertThat(form.get("breachSummary").toString()).contains(broken, "L4", "four messages");
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'confidential-opened' and by_whom = 'victimCare'").param(reference).query(Integer.class).single()).isEqualTo(2);
        desk.as("victimCare").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "call"));
        assertThat(desk.as("victimCare").opens("callProtectedPerson", reference).get("safeContact").toString()).as("the newest counts").contains("Ring", "07700 900987");
        assertThat(breach.due(broken, "safety-call")).isEqualTo("2026-06-10T12:00");
        desk.clockAt("2026-06-10T11:20");
        refused(reference, BreachEntries.call("safe", "2026-06-10T10:40"), "before the breach");
        desk.as("victimCare").submits("callProtectedPerson", reference, BreachEntries.call("notReached", "2026-06-10T11:10"));
        assertThat(breach.clocks(broken)).contains("safety-call:running");
        desk.as("victimCare").submits("callProtectedPerson", reference, BreachEntries.call("safe", "2026-06-10T11:19"));
        assertThat(breach.clocks(broken)).contains("safety-call:met");
        assertThat(breach.ladders(reference)).doesNotContain("safety-call");
        assertThat(breach.safeguards(broken)).containsSubsequence("SAFETY_CALL notReached", "SAFETY_CALL safe");
    }

    @Test
    void aCallNobodyMakesClimbs() {
        String reference = path.made();
        String broken = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "1");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.noArrest());
        desk.waitUntil("2026-06-10T12:02");
        assertThat(breach.alerts(reference)).filteredOn(alert -> alert.contains("called about")).containsExactly(
                "victimCare: Clock running: Protected person called about their safety", "inspector: Clock running: Protected person called about their safety");
        assertThat(desk.as("inspector").tasks("answerMissedDeadline", reference)).hasSize(1);
        desk.waitUntil("2026-06-10T13:02");
        assertThat(desk.as("superintendent").tasks("answerMissedDeadline", reference)).hasSize(1);
        desk.as("victimCare").submits("callProtectedPerson", reference, BreachEntries.call("helped", "2026-06-10T13:01"));
        assertThat(breach.clocks(broken)).contains("safety-call:met late");
    }

    /** The table the closing note gives: who is told and who must answer, rung by rung, while nobody answers a severe breach. */
    @Test
    void anUnansweredSevereBreachClimbsToTheManager() {
        String reference = path.made();
        String broken = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "1");
        assertThat(answer(reference)).containsExactly("inspector");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.notFound());
        desk.waitUntil("2026-06-10T11:30");
        assertThat(answer(reference)).containsExactly("inspector", "supervisor");
        desk.waitUntil("2026-06-10T12:01");
        assertThat(answer(reference)).containsExactly("inspector", "supervisor", "inspector");
        assertThat(breach.clocks(broken)).contains("severe-breach-answered:missed");
        assertThat(desk.as("inspector").tasks("answerMissedDeadline", reference)).isNotEmpty();
        assertThat(desk.as("inspector").tasks("answerMissedDeadline", reference).get(0).getPriority()).isEqualTo(100);
        desk.waitUntil("2026-06-10T13:01");
        assertThat(answer(reference)).last().isEqualTo("superintendent");
        desk.waitUntil("2026-06-10T14:01");
        assertThat(answer(reference)).containsExactly("inspector", "supervisor", "inspector", "superintendent", "manager");
        assertThat(desk.as("manager").tasks("answerMissedDeadline", reference)).isNotEmpty();
        assertThat(desk.as("manager").tasks("recordArrest", reference)).as("the arrest is still sought").hasSize(1);
        desk.clockAt("2026-06-10T14:30");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.arrested("2026-06-10T14:20", "PACE24"));
        assertThat(breach.clocks(broken)).contains("severe-breach-answered:met late");
        assertThat(breach.ladders(reference)).as("the manager still answers for the hour that was missed").contains("severe-breach-answered");
    }

    @Test
    void aSeriousBreachHasFourHoursAndTwoRungsLess() {
        String reference = path.made();
        String broken = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "breachKind", "tamper"), "1");
        assertThat(breach.row(broken)).containsEntry("severity", "L3");
        assertThat(breach.clocks(broken)).containsExactly("serious-breach-answered:running");
        assertThat(breach.due(broken, "serious-breach-answered")).isEqualTo("2026-06-10T15:00");
        assertThat(desk.openForms(reference)).contains("recordArrest").doesNotContain("callProtectedPerson");
        desk.waitUntil("2026-06-10T16:01");
        assertThat(breach.alerts(reference)).filteredOn(alert -> alert.contains("Serious breach")).extracting(alert -> alert.split(":")[0])
                .containsExactly("supervisor", "inspector", "superintendent");
    }

    @Test
    void maracIsReferredToByTheThresholdOfTheArea() {
        String reference = path.made();
        desk.clockAt("2026-06-10T12:00");
        String broken = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T11:50"), "1");
        desk.as("safeguarding").submits("referToMarac", reference, Map.of("maracReferredAt", "2026-06-10T11:58", "maracReferralReference", "MARAC-7",
                "maracNote", "She agreed; high risk by the checklist, the second breach."));
        assertThat(breach.safeguards(broken)).contains("MARAC asked", "MARAC referred");
    }

    @Test
    void theNumbersOfPolicyAreDataByArea() {
        assertThat(threshold("Croydon")).isEqualTo(14);
        jdbc.sql("insert into register.breach_policy (name, area, value, source) values ('maracTicks', 'Sutton', 17, 'Local agreement')").update();
        try {
            assertThat(threshold("Sutton")).isEqualTo(17);
            assertThat(threshold("Croydon")).isEqualTo(14);
        } finally {
            jdbc.sql("delete from register.breach_policy where area = 'Sutton'").update();
        }
    }

    @Test
    void theSchoolIsToldBeforeTheNextSchoolDay() {
        String reference = path.made();
        desk.clockAt("2026-06-12T18:00");
        String broken = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-12T17:00"), "breachChildren", "school"), "1");
        assertThat(breach.due(broken, "school-told")).as("Friday evening: Monday morning").isEqualTo("2026-06-15T08:30");
        desk.waitUntil("2026-06-15T08:32");
        assertThat(desk.as("inspector").tasks("answerMissedDeadline", reference)).isNotEmpty();
        desk.as("safeguarding").submits("tellSchool", reference, Map.of("schoolOutcome", "told", "schoolToldAt", "2026-06-15T08:20", "schoolName", "Sample Primary, the safeguarding lead"));
        assertThat(breach.clocks(broken)).contains("school-told:met");
    }

    @Test
    void noChildNoSchool() {
        String reference = path.made();
        breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "1");
        assertThat(desk.openForms(reference)).doesNotContain("tellSchool");
    }

    @Test
    void aGraverGradingAsksNothingTwice() {
        String reference = path.made();
        desk.clockAt("2026-06-10T12:00");
        String broken = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-10T11:30"), "breachKind", "tamper", "breachChildren", "school"), "1");
        assertThat(desk.openForms(reference)).contains("tellSchool", "referToMarac");
        ProcessInstance again = desk.as("officer2").starts("breach", but(BreachEntries.reportBreach(reference, "2026-06-10T11:40"), "breachKind", "tamper", "breachChildren", "school",
                "breachDangers", new ArrayList<>(List.of("threats"))));
        desk.as("officer2").submits("chooseClause", again.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer2").submits("compareReports", again.getId(), BreachEntries.compareReports("join", broken));
        desk.settle();
        assertThat(desk.openForms(reference)).filteredOn(form -> List.of("tellSchool", "referToMarac", "callProtectedPerson").contains(form))
                .containsExactly("callProtectedPerson", "referToMarac", "tellSchool");
    }

    /** From the second breach on, once at a time, and only while the order runs. */
    @Test
    void repeatBreachesHaveTheForceDecideOnAVariation() {
        String reference = path.made();
        String first = requirement(reference, "2026-06-11");
        assertThat(desk.openForms(reference)).doesNotContain("considerVariation");
        assertThat(breach.safeguards(first)).doesNotContain("VARIATION asked");
        String second = requirement(reference, "2026-06-12");
        assertThat(breach.safeguards(second)).contains("VARIATION asked");
        assertThat(desk.as("legal").opens("considerVariation", reference).get("variationGuide").toString()).contains("repeated breaches");
        String third = requirement(reference, "2026-06-13");
        assertThat(desk.as("legal").tasks("considerVariation", reference)).as("one is under way").hasSize(1);
        assertThat(breach.safeguards(third)).doesNotContain("VARIATION asked");
        desk.as("legal").opens("considerVariation", reference);
        desk.as("legal").submits("considerVariation", reference, Map.of("variationStep", "seek", "changeReason", "Three breaches in three days.", "variationEffect", "extend"));
        desk.settle();
        assertThat(desk.openForms(reference)).contains("fileVariation");
    }

    @Test
    void noVariationIsProposedOfAnOrderThatHasEnded() {
        String reference = path.made("untilDay", "2026-06-11");
        desk.waitUntil("2026-06-13T09:00");
        for (String at : List.of("2026-06-10T11:00", "2026-06-11T20:00")) {
            breach.reported(reference, BreachEntries.reportBreach(breach.order(reference), at), "1");
        }
        assertThat(breach.all(reference)).hasSize(2).noneMatch(each -> breach.safeguards(each).contains("VARIATION asked"));
        assertThat(desk.openForms(reference)).doesNotContain("considerVariation");
    }

    /** Below L4 a breach is referred by the checklist, against the number of the area. */
    @ParameterizedTest
    @CsvSource({"16, true", "17, false"})
    void theThresholdOfTheAreaDecides(int threshold, boolean referred) {
        jdbc.sql("insert into register.breach_policy (name, area, value, source) values ('maracTicks', 'Croydon', ?, 'Local agreement')").param(threshold).update();
        try {
            String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
            desk.as("officer").submits("assessRisk", reference, but(Entries.assessRisk(), "riskTicks", 16, "repeatWithinYear", false));
            desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
            desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
            desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
            desk.clockAt("2026-06-09T15:00");
            desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
            String broken = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-09T14:30"), "breachKind", "other"), "1");
            assertThat(breach.row(broken)).containsEntry("severity", "L2");
            assertThat(desk.openForms(reference).contains("referToMarac")).isEqualTo(referred);
        } finally {
            jdbc.sql("delete from register.breach_policy where area = 'Croydon'").update();
        }
    }

    private String requirement(String reference, String day) {
        desk.clockAt(day + "T12:00");
        return breach.reported(reference, but(BreachEntries.reportBreach(breach.order(reference), day + "T08:00"), "breachKind", "requirement"), "1");
    }

    private int threshold(String area) {
        return jdbc.sql("select value from register.breach_policy where name = 'maracTicks' and (area = ? or area is null) order by area nulls last limit 1").param(area)
                .query(Integer.class).single();
    }

    private List<String> answer(String reference) {
        return breach.alerts(reference).stream().filter(alert -> alert.contains("Severe breach")).map(alert -> alert.split(":")[0]).toList();
    }

    private void refused(String reference, Map<String, Object> answers, String rule) {
        assertThatThrownBy(() -> desk.as("victimCare").submits("callProtectedPerson", reference, answers)).hasMessageContaining(rule);
    }
}
