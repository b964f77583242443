package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.engine.Instances;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderHistory;

/** An order is varied or discharged (ss.44-45): asked by whom the Act names, of the right court, heard, decided, in effect at once. */
@CaseTest
@Import(Desk.class)
class VariationTest {

    private static final Instant DECIDED = Instant.parse("2026-07-01T09:30:00Z");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OrderHistory history;
    @Autowired
    Instances instances;
    RoutePath path;
    String reference;
    String order;

    @BeforeEach
    void anOrderOfTheFamilyCourt() {
        desk.clockAt(Path.START);
        path = new RoutePath(desk, jdbc);
        reference = path.victimOrder("2026-06-08T12:00", "2027-06-07");
        order = path.instrument(reference, "ORDER");
        desk.clockAt("2026-06-20T10:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private void sought(String applicant, String effect, Object... changes) {
        desk.as("legal").starts("variation-application", but(RouteEntries.seekVariation(order, applicant, effect), changes));
    }

    private void listed(String... told) {
        desk.as("legal").submits("fileVariation", reference, RouteEntries.fileVariation("bromley-family", "2026-06-20T09:30"));
        desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-01T10:00", told));
        desk.clockAt("2026-07-01T12:00");
    }

    @Test
    void theProtectedPersonIsHeardBeforeItIsSoftenedAndTheOrderIsANewVersion() {
        sought("protectedPerson", "soften");
        desk.as("legal").submits("fileVariation", reference, RouteEntries.fileVariation("bromley-family", "2026-06-20T09:30"));
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-01T10:00", "respondent"))).hasMessageContaining("s.44(5)");
        desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-01T10:00", "respondent", "protectedPerson"));
        desk.clockAt("2026-07-01T12:00");
        for (String outcome : List.of("granted", "refused")) {
            Map<String, Object> unheard = outcome.equals("granted") ? RouteEntries.granted("varied", "2026-07-01T10:30", "respondent") : RouteEntries.recordVariation(outcome, "2026-07-01T10:30", "respondent");
            assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordVariation", reference, unheard)).hasMessageContaining("protected person must be heard");
        }
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordVariation", reference,
                but(RouteEntries.granted("varied", "2026-07-01T10:30", "respondent", "protectedPerson"), "variationTestMet", "no"))).hasMessageContaining("s.44(9)-(13)");
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.granted("varied", "2026-07-01T10:30", "respondent", "protectedPerson"));
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("same", null, false))).hasMessageContaining("changes the term, clauses, or both");
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("UNTIL_DATE", "2026-12-31", true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.removeClause(2, true));
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.removeClause(2, false))).hasMessageContaining("not one of the choices");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.removeClause(1, false))).hasMessageContaining("the only one left");
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("ONLINE", "The respondent shall not publish anything about the applicant.", false));
        assertThat(history.at(order, desk.now()).version().cause()).as("nothing before it is compared").isEqualTo("made");
        assertThat(desk.as("legal").opens("checkChanges", reference).get("changedOrder").toString()).contains("publish").doesNotContain("passport");
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));

        assertThat(codes(DECIDED.minusSeconds(1))).containsExactly("NOCONTACT", "OTHER");
        assertThat(codes(DECIDED)).containsExactly("NOCONTACT", "ONLINE");
        assertThat(history.at(order, DECIDED).clauses()).extracting(Clause::number).as("a number is never used twice").containsExactly(1, 3);
        assertThat(history.at(order, Instant.parse("2027-01-01T00:00:00Z")).inForce()).isFalse();
        assertThat(path.stateOf(reference, "VARIATION")).isEqualTo("GRANTED");
        assertThatThrownBy(() -> desk.as("constable").submits("serveVariation", reference, RouteEntries.serveVariation("2026-07-01T10:29"))).hasMessageContaining("before the order was varied");
        desk.as("constable").submits("serveVariation", reference, RouteEntries.serveVariation("2026-07-01T11:30"));
        desk.settle();
        desk.as("dapoTeam").submits("confirmVariationRecord", reference, Map.of("policeRecordReference", "PNC 26/99", "registeredAt", "2026-07-01T11:45", "warningMarkersSet", true));
        assertThat(desk.running(reference)).doesNotContain("variation");

        desk.waitUntil("2026-12-31T23:59");
        assertThat(path.state(order)).isEqualTo("IN_FORCE");
        desk.waitUntil("2027-01-01T00:00");
        assertThat(path.state(order)).as("planned anew").isEqualTo("EXPIRED");
    }

    @Test
    void aDischargeEndsOrderTimersTasksAndOtherVariationsInThatMoment() {
        sought("respondent", "discharge");
        listed("respondent");
        sought("police", "add");
        assertThat(desk.running(reference)).contains("variation", "order", "monitoring-notification");
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.granted("discharged", "2026-07-01T10:30", "respondent"));
        assertThatThrownBy(() -> desk.as("legal").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm")))
                .hasMessageContaining("Whoever asked for the discharge or recorded it does not confirm it");
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));

        assertThat(path.state(order)).isEqualTo("DISCHARGED");
        assertThat(history.at(order, DECIDED).inForce()).isFalse();
        assertThat(history.at(order, DECIDED.minusSeconds(1)).inForce()).isTrue();
        assertThat(jdbc.sql("select state from register.instrument where case_reference = ? and kind = 'VARIATION' order by reference").param(reference).query(String.class).list())
                .containsExactly("GRANTED", "LAPSED");
        assertThat(desk.openForms(reference)).as("nobody is left with a task for it").doesNotContain("fileVariation", "serveOrder", "recordNotification", "confirmRegistration");
        assertThat(desk.running(reference)).doesNotContain("order", "variation", "monitoring-notification", "escalation");
        assertThatThrownBy(() -> sought("respondent", "discharge")).as("too late").hasMessageContaining("not in force any more");
    }

    @Test
    void aChangeThatTheOrdersLastDayOvertakesLapsesAndPapersThatComeAfterItAreRefused() {
        sought("police", "extend");
        desk.as("legal").submits("fileVariation", reference, RouteEntries.fileVariation("bromley-family", "2026-06-20T09:30"));
        desk.waitUntil("2027-06-08T00:00");
        assertThat(path.state(order)).isEqualTo("EXPIRED");
        assertThat(path.stateOf(reference, "VARIATION")).isEqualTo("LAPSED");
        assertThat(desk.openForms(reference)).doesNotContain("listVariationHearing");
        refused(RouteEntries.changeReceived(order, "varied", "bromley-family", "2027-06-01T10:00", "respondent"), "not in force any more (expired)");
        assertThatThrownBy(() -> sought("police", "extend")).hasMessageContaining("not in force any more (expired)").hasMessageContaining("There is nothing to change");
    }

    @Test
    void aDischargeLeavesNobodyWithATaskForAnOrderThatIsOver() {
        desk.clockAt(Path.START);
        MonitoringPath watched = new MonitoringPath(desk, jdbc);
        String watchedCase = watched.ordered(List.of(MonitoringPath.zone(), MonitoringPath.tag("EM_EXCL", 1, 6), MonitoringPath.programme(), MonitoringPath.signOn("daily")));
        String watchedOrder = watched.order(watchedCase);
        BreachPath breaches = new BreachPath(desk, jdbc);
        desk.waitUntil("2026-06-11T15:00");
        desk.as("dapoTeam").submits("recordInstallation", watched.root(watchedCase, "EM_EXCL"), Map.of("installation", "fitted", "tagFittedAt", "2026-06-11T14:00", "providerReference", "EMS-7"));
        String broken = breaches.reported(watchedCase, BreachEntries.reportBreach(watchedOrder, "2026-06-11T14:30"), "1");
        instances.start("variationProposed", watchedCase, Map.of("instrumentReference", watchedOrder, "area", "Croydon", "variationReason", "repeatBreach"));
        desk.as("legal").starts("variation-application", RouteEntries.seekVariation(watchedOrder, "police", "extend"));
        desk.waitUntil("2026-07-08T12:00");
        assertThat(desk.openForms(watchedCase)).contains("recordVisit", "assessAlert", "askForReport", "serveOrder", "confirmRegistration", "considerVariation", "fileVariation");

        desk.as("legal").starts("variation-received", RouteEntries.changeReceived(watchedOrder, "discharged", "bromley-magistrates", "2026-07-08T10:00", "respondent"));
        desk.as("legal2").submits("confirmDischarge", watchedCase, RouteEntries.confirmDischarge("confirm"));
        assertThat(path.state(watchedOrder)).isEqualTo("DISCHARGED");
        assertThat(watched.watches(watchedCase)).as("every watch with a process of its own").allMatch(watch -> watch.startsWith("VISITED"));
        assertThat(path.openClocks(watchedOrder)).isEmpty();
        assertThat(desk.running(watchedCase)).as("only what outlives it: the tag comes off, and what was done while it ran stays a breach of it").contains("monitoring-tag-removal", "breach")
                .allMatch(process -> process.startsWith("breach") || Set.of("monitoring-tag-removal", "monitoring-alert", "escalation").contains(process));
        desk.settle();
        assertThat(desk.openForms(watchedCase)).contains("confirmTagRemoval").doesNotContain("recordVisit", "askForReport", "serveOrder", "confirmRegistration", "answerMissedNotification",
                "recordNotification", "considerVariation", "fileVariation", "reviewExpiry", "considerExtension");
        assertThat(breaches.state(broken)).isNotIn("NOT_A_BREACH", "NO_ACTION", "CONCLUDED");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-application", RouteEntries.seekVariation(watchedOrder, "respondent", "soften"))).hasMessageContaining("not in force any more");
    }

    @ParameterizedTest(name = "{0} asks to {1}, without notice {2}: {3}")
    @CsvSource({"respondent, discharge, true, s.44(7)", "other, soften, false, s.44(2)", "court, nothing, false, not one of the choices"})
    void whoMayNotAskIsRefused(String applicant, String effect, boolean withoutNotice, String why) {
        assertThatThrownBy(() -> sought(applicant, effect, "withoutNotice", withoutNotice, "withoutNoticeReasons", withoutNotice ? "He would be warned by it beforehand." : null)).hasMessageContaining(why);
    }

    @Test
    void theCourtThatMadeItChangesItAndAnAdjournmentDecidesNothing() {
        sought("police", "extend");
        assertThatThrownBy(() -> desk.as("legal").submits("fileVariation", reference, RouteEntries.fileVariation("croydon-magistrates", "2026-06-20T09:30"))).hasMessageContaining("s.45");
        desk.as("legal").submits("fileVariation", reference, but(RouteEntries.fileVariation("bromley-family", "2026-06-20T09:30"), "chiefOfficerWishes", "yes"));
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-01T10:00", "respondent"))).hasMessageContaining("s.44(4)");
        desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-01T10:00", "respondent", "chiefOfficer"));
        desk.clockAt("2026-07-01T12:00");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.granted("varied", "2026-07-01T10:30", "respondent"))).hasMessageContaining("chief officer");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.recordVariation("refused", "2026-06-20T09:29", "respondent", "chiefOfficer")))
                .hasMessageContaining("before the court was asked");
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.recordVariation("adjourned", "2026-07-01T10:30"));
        assertThat(path.stateOf(reference, "VARIATION")).isEqualTo("FILED");
        desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-08T10:00", "respondent", "chiefOfficer"));
        desk.clockAt("2026-07-08T12:00");
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.recordVariation("refused", "2026-07-08T10:30", "respondent", "chiefOfficer"));
        assertThat(path.stateOf(reference, "VARIATION")).isEqualTo("REFUSED");
        assertThat(history.versions(order)).hasSize(1);
    }

    @Test
    void aVariationWithoutNoticeOwesAReturnHearing() {
        sought("police", "add", "withoutNotice", true, "withoutNoticeReasons", "He has begun to follow her to work.");
        listed();
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.granted("varied", "2026-07-01T10:30"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("same", null, true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("OTHER", "The respondent shall not go to the applicant's work.", false));
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("again"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("same", null, true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("OTHER", "The respondent shall not go to the applicant's work in Purley.", false));
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));

        assertThat(history.at(order, DECIDED).clauses()).extracting(Clause::wording).contains("The respondent shall not go to the applicant's work in Purley.").hasSize(3);
        String variation = path.instrument(reference, "VARIATION");
        assertThat(path.openClocks(variation)).containsExactly("return-hearing-safety-net");
        assertThat(desk.running(reference)).contains("hearing-return");
        desk.as("courtLiaison").submits("listReturnHearing", reference, but(RouteEntries.listReturnHearing("2026-07-07T10:00"), "returnCourt", "bromley-family"));
        desk.as("constable").submits("giveReturnNotice", reference, RouteEntries.giveReturnNotice("2026-07-01T11:40"));
        desk.clockAt("2026-07-07T12:00");
        desk.as("courtLiaison").submits("recordReturnHearing", reference, RouteEntries.recordReturnHearing("varied", "2026-07-07T10:30"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("same", null, true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.removeClause(3, false));
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));
        assertThat(codes(Instant.parse("2026-07-07T09:30:00Z"))).containsExactly("NOCONTACT", "OTHER");
        assertThat(codes(Instant.parse("2026-07-07T09:29:59Z"))).containsExactly("NOCONTACT", "OTHER", "OTHER");
        assertThat(path.closing(variation, "return-hearing-safety-net")).isEqualTo("met");
    }

    @Test
    void monitoringIsExtendedByTwelveMonthsAtMostAndGoesWithItsCondition() {
        granted("police", "extend");
        Map<String, Object> tag = RouteEntries.addClause("EM_EXCL", "The respondent shall wear an electronic tag for clause 1.", false);
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordChange", reference, tag)).hasMessageContaining("s").hasMessageContaining("44(10)");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordChange", reference, but(tag, "changeUntil", "2027-07-01"))).hasMessageContaining("Wednesday 30 June 2027");
        desk.as("courtLiaison").submits("recordChange", reference, but(tag, "changeUntil", "2027-06-30"));
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("reject"));
        assertThat(history.versions(order)).hasSize(1);
    }

    @Test
    void whatHasLostItsConditionIsTakenOut() {
        granted("police", "conditionGone");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("OTHER", "The respondent shall go on wearing it.", false))).hasMessageContaining("s.44(12)");
        desk.as("courtLiaison").submits("recordChange", reference, but(RouteEntries.removeClause(2, false), "conditionGone", true));
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));
        assertThat(codes(DECIDED)).containsExactly("NOCONTACT");
    }

    private void granted(String applicant, String effect) {
        sought(applicant, effect);
        listed("respondent");
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.granted("varied", "2026-07-01T10:30", "respondent"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("same", null, true));
    }

    @Test
    void whoWatchesTheOrderProposesAndTheForceDecides() {
        for (String step : List.of("leave", "seek")) {
            instances.start("variationProposed", reference, Map.of("instrumentReference", order, "area", "Croydon", "variationReason", "repeatBreach"));
            assertThat(desk.as("legal").opens("considerVariation", reference).get("variationGuide").toString()).contains("repeated breaches");
            assertThatThrownBy(() -> desk.as("legal").submits("considerVariation", reference, Map.of("variationStep", "seek", "changeReason", "Three contacts in two weeks.",
                    "variationEffect", "discharge", "withoutNotice", true, "withoutNoticeReasons", "He would be warned by it beforehand."))).hasMessageContaining("s.44(7)");
            desk.as("legal").submits("considerVariation", reference, but(Map.of("variationStep", step, "changeReason", "Three contacts in two weeks."), step.equals("seek") ? "variationEffect" : "-", step.equals("seek") ? "extend" : null));
        }
        assertThat(jdbc.sql("select state from register.instrument where case_reference = ? and kind = 'VARIATION' order by reference").param(reference).query(String.class).list())
                .containsExactly("NOT_SOUGHT", "SOUGHT");
        assertThat(desk.openForms(reference)).contains("fileVariation");
    }

    @Test
    void whatWasAddedWithoutNoticeIsAnOffenceOnlyForWhoKnows() {
        desk.clockAt("2026-07-01T12:00");
        desk.as("legal").starts("variation-received", but(RouteEntries.changeReceived(order, "varied", "bromley-family", "2026-07-01T10:30"), "variationApplicant", "police",
                "variationEffect", "add", "withoutNotice", true, "variationHeard", null));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("same", null, true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("OTHER", "The respondent shall not go to the applicant's work.", false));
        desk.as("legal2").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));

        assertThat(afterChoosing("2026-07-01T11:00", "3")).as("s.45(8): of what only the variation forbids").contains("recordAwareness");
        assertThat(afterChoosing("2026-07-01T11:05", "1", "3")).as("s.45(9): forbidden before").doesNotContain("recordAwareness");
        desk.clockAt("2026-07-02T10:00");
        desk.as("constable").submits("serveVariation", reference, RouteEntries.serveVariation("2026-07-01T18:00"));
        assertThat(afterChoosing("2026-07-01T17:59", "3")).contains("recordAwareness");
        assertThat(afterChoosing("2026-07-01T18:30", "3")).as("told by then").doesNotContain("recordAwareness");
    }

    /** The forms of a report that an order was broken, once its clauses are chosen. */
    private List<String> afterChoosing(String at, String... clauses) {
        var report = desk.as("officer").starts("breach", BreachEntries.reportBreach(order, at));
        desk.as("officer").submits("chooseClause", report.getId(), BreachEntries.chooseClause(clauses));
        return desk.openForms(report.getId());
    }

    @Test
    void receivedPapersAreComparedAndCannotBeOlderThanWhatIsKnown() {
        desk.clockAt("2026-07-01T12:00");
        Map<String, Object> papers = RouteEntries.changeReceived(order, "discharged", "croydon-family", "2026-07-01T10:30", "respondent");
        refused(but(papers, "variedOrder", "O99-000001"), "no order of this reference");
        refused(but(papers, "variationHeldAt", "2026-06-08T11:59"), "before the order was made");
        refused(but(papers, "variationCourt", "croydon-county"), "s.45");
        refused(but(papers, "withoutNotice", true), "s.44(7)");
        refused(but(papers, "variationApplicant", "other"), "s.44(2)");
        refused(but(papers, "variationHeard", null), "the respondent must be heard");
        refused(but(papers, "variationApplicant", "protectedPerson"), "protected person must be heard");
        desk.as("legal").starts("variation-received", papers);
        assertThatThrownBy(() -> desk.as("legal").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"))).hasMessageContaining("does not confirm");
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("reject"));
        assertThat(path.state(order)).isEqualTo("IN_FORCE");
    }

    private void refused(Map<String, Object> papers, String why) {
        assertThatThrownBy(() -> desk.as("legal").starts("variation-received", papers)).hasMessageContaining(why);
    }

    private List<String> codes(Instant at) {
        return history.at(order, at).clauses().stream().map(Clause::code).toList();
    }
}
