package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;
import static uk.dapo.walk.MonitoringPath.noContact;
import static uk.dapo.walk.MonitoringPath.programme;
import static uk.dapo.walk.MonitoringPath.signOn;
import static uk.dapo.walk.MonitoringPath.tag;
import static uk.dapo.walk.MonitoringPath.zone;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.engine.Instances;
import uk.dapo.monitoring.Report;
import uk.dapo.monitoring.process.ReportDoor;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.OrderHistory;

/** Each live condition of an order has its own watch, which begins, is planned anew and ends with the order and its versions. */
@CaseTest
@Import(Desk.class)
class WatchTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Instances instances;
    @Autowired
    OrderHistory history;
    @Autowired
    Clauses clauses;
    @Autowired
    ReportDoor reports;
    MonitoringPath path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new MonitoringPath(desk, jdbc);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyConditionHasItsWatchAndAVariationPlansThemAnew() {
        String reference = path.ordered(List.of(noContact(), zone(), tag("EM_EXCL", 2, 6), programme(), signOn("monday")));
        assertThat(path.watches(reference)).containsExactly("NOTIFICATION NOTIFY", "PROGRAMME PROG_DA 4", "REVIEW EXPIRY", "SIGN_ON SIGN_ON 5", "TAG EM_EXCL 3",
                "VISITED NOCONTACT 1", "VISITED ZONE 2", "VISITS COMPLIANCE");
        assertThat(desk.running(reference)).contains("order", "monitoring-notification", "monitoring-visits", "monitoring-review", "monitoring-tag", "monitoring-programme", "monitoring-sign-on");
        long tag = path.watch(reference, "EM_EXCL");

        // the court takes the programme out, lets signing on come first, and adds a condition
        String order = path.order(reference);
        List<Clause> before = clauses.latest(order);
        desk.clockAt("2026-07-20T12:00");
        vary(reference, List.of(numbered(before.get(4), 1), before.get(1), before.get(2), new Clause(4, "APPROACH", Map.of(), "You must not follow her.", desk.now(), before.get(0).until())));

        assertThat(path.watches(reference)).containsExactly("NOTIFICATION NOTIFY", "REVIEW EXPIRY", "SIGN_ON SIGN_ON 1", "TAG EM_EXCL 3", "VISITED APPROACH 4", "VISITED ZONE 2", "VISITS COMPLIANCE");
        assertThat(path.watch(reference, "EM_EXCL")).isEqualTo(tag);
        assertThat(desk.running(reference)).contains("monitoring-sign-on").doesNotContain("monitoring-programme");

        instances.send("orderDischarged", reference, order, Map.of());
        assertThat(path.watches(reference)).isEmpty();
        assertThat(desk.running(reference)).noneMatch(process -> process.startsWith("monitoring") || process.equals("order"));
    }

    @Test
    void anOrderWithoutALastDayIsNotReviewedBeforeItAndOneThatGetsOneIs() {
        String reference = path.ordered(List.of(noContact()));
        jdbc.sql("update register.protection_order set term = 'FURTHER_ORDER', until_day = null where reference = ?").param(path.order(reference)).update();
        vary(reference, clauses.latest(path.order(reference)));
        assertThat(path.watches(reference)).doesNotContain("REVIEW EXPIRY");
        assertThat(desk.running(reference)).doesNotContain("monitoring-review");

        jdbc.sql("update register.protection_order set term = 'UNTIL_DATE', until_day = date '2026-12-31' where reference = ?").param(path.order(reference)).update();
        vary(reference, clauses.latest(path.order(reference)));
        assertThat(path.watches(reference)).contains("REVIEW EXPIRY");
        desk.waitUntil("2026-12-03T23:59");
        assertThat(desk.openForms(reference)).doesNotContain("reviewExpiry");
        desk.waitUntil("2026-12-04T00:00");
        assertThat(desk.openForms(reference)).contains("reviewExpiry");
    }

    @Test
    void aTagIsFittedLookedAtSixtyDaysBeforeItsEndAndTakenOff() {
        String reference = path.ordered(List.of(zone(), tag("EM_EXCL", 1, 6)));
        String root = path.root(reference, "EM_EXCL");
        assertThat(handOffs(reference)).containsExactly("fit tag, clause 2");
        assertThat(desk.as("dapoTeam").opens("recordInstallation", root).get("watchedCondition").toString()).contains("2&#46; For 6 months");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("recordInstallation", root, Map.of("installation", "fitted", "tagFittedAt", "2026-06-10T10:00", "providerReference", "EMS-7")))
                .hasMessageContaining("before the order was made");
        desk.waitUntil("2026-06-11T15:00");
        desk.as("dapoTeam").submits("recordInstallation", root, Map.of("installation", "fitted", "tagFittedAt", "2026-06-11T14:00", "providerReference", "EMS-7"));

        // six months from 10 June end with 9 December; sixty days before is 11 October
        desk.waitUntil("2026-10-10T23:59");
        assertThat(desk.openForms(root)).isEmpty();
        desk.waitUntil("2026-10-11T00:00");
        assertThat(desk.as("offenderManager").opens("considerExtension", root).get("watchedCondition").toString()).contains("In force until", "9 December 2026");
        desk.waitUntil("2026-11-10T00:01");
        desk.settle();
        assertThat(jdbc.sql("select count(*) from register.staff_alert where case_reference = ? and role = 'supervisor' and subject like 'Electronic monitoring%'")
                .param(reference).query(Integer.class).single()).isEqualTo(1);
        desk.as("offenderManager").submits("considerExtension", root, Map.of("extensionAnswer", "end", "extensionReason", "He has kept away since the summer, and she agrees."));
        desk.waitUntil("2026-12-09T23:59");
        assertThat(path.watches(reference)).contains("TAG EM_EXCL 2");
        desk.waitUntil("2026-12-10T00:00");
        desk.settle();
        assertThat(path.watches(reference)).doesNotContain("TAG EM_EXCL 2");
        desk.as("dapoTeam").submits("confirmTagRemoval", reference, Map.of("tagRemovedAt", "2026-12-10T00:00", "providerReference", "EMS-8"));
        assertThat(handOffs(reference)).isEmpty();
        assertThat(desk.running(reference)).contains("order").doesNotContain("monitoring-tag", "monitoring-tag-removal");
    }

    @Test
    void theProviderReportsATagFittedAndItComesOffWhenTheOrderIsDischarged() {
        String reference = path.ordered(List.of(zone(), tag("EM_TRAIL", 1, 12)));
        desk.waitUntil("2026-06-12T09:00");
        assertThat(report(reference, "EM_TRAIL", "installed", "2026-06-11T18:00")).isEqualTo("PROGRESS");
        assertThat(desk.openForms(path.root(reference, "EM_TRAIL"))).isEmpty();
        assertThat(report(reference, "EM_TRAIL", "installed", "2026-06-11T18:05")).as("nobody waits for a second fitting").isEqualTo("SORT");

        instances.send("orderDischarged", reference, path.order(reference), Map.of());
        desk.settle();
        assertThat(desk.openForms(reference)).contains("confirmTagRemoval");
        assertThat(handOffs(reference)).contains("remove tag, clause 2");
    }

    @Test
    void aTagThatCannotBeFittedEndsItsWatchAndATagThatIsVariedIsLookedAtAnew() {
        String impossible = path.ordered(List.of(zone(), tag("EM_EXCL", 1, 6)));
        desk.as("dapoTeam").submits("recordInstallation", path.root(impossible, "EM_EXCL"), Map.of("installation", "impossible", "impossibleReason", "He has no mains power at home."));
        assertThat(path.watches(impossible)).doesNotContain("TAG EM_EXCL 2");
        assertThat(desk.openForms(impossible)).contains("considerVariation").doesNotContain("confirmTagRemoval");
        assertThat(path.proposals(impossible)).containsExactly("tagImpossible");
        assertThat(desk.as("legal").opens("considerVariation", impossible).get("variationGuide").toString()).contains("the tag cannot be fitted");

        desk.clockAt(Path.START);
        String reference = path.ordered(List.of(zone(), tag("EM_EXCL", 1, 3)));
        desk.waitUntil("2026-06-11T15:00");
        String root = path.root(reference, "EM_EXCL");
        desk.as("dapoTeam").submits("recordInstallation", root, Map.of("installation", "fitted", "tagFittedAt", "2026-06-11T14:00", "providerReference", "EMS-7"));
        desk.waitUntil("2026-07-26T06:00");
        desk.as("offenderManager").submits("considerExtension", root, Map.of("extensionAnswer", "extend", "extensionReason", "He came close to the zone twice in July."));
        assertThat(path.proposals(reference)).containsExactly("tagEnding");
        List<Clause> before = clauses.latest(path.order(reference));
        desk.clockAt("2026-08-20T12:00");
        vary(reference, List.of(before.get(0), until(before.get(1), "2027-02-20T00:00")));
        desk.waitUntil("2026-12-21T23:59");
        assertThat(desk.openForms(root)).isEmpty();
        desk.waitUntil("2026-12-22T00:00");
        assertThat(desk.openForms(root)).containsExactly("considerExtension");
    }

    @Test
    void aProgrammeIsAskedAfterWhenNobodyReportsAndEndsWhenItIsCompleted() {
        String reference = path.ordered(List.of(noContact(), programme()));
        String root = path.root(reference, "PROG_DA");
        desk.waitUntil("2026-07-07T23:59");
        assertThat(desk.openForms(root)).isEmpty();
        desk.waitUntil("2026-07-08T00:00");
        desk.as("offenderManager").submits("askForReport", root, Map.of("reportKind", "noAnswer"));
        desk.waitUntil("2026-07-15T00:00");
        assertThat(report(reference, "PROG_DA", "started", "2026-07-14T10:00")).isEqualTo("PROGRESS");
        assertThat(desk.openForms(root)).as("nobody is asked what was just reported").isEmpty();
        desk.waitUntil("2026-08-11T10:00");
        desk.as("offenderManager").submits("askForReport", root, Map.of("reportKind", "missed", "reportedOn", "2026-08-10", "reportDetail", "Did not come, did not call."));

        String alert = path.alert(reference, "PROG_DA");
        assertThat(desk.as("offenderManager").opens("assessAlert", alert).get("alertSummary").toString()).contains("reported once", "Did not come");
        desk.as("offenderManager").submits("assessAlert", alert, Map.of("alertAnswer", "noBreach", "alertReason", "He was in hospital; letter seen."));
        assertThat(report(reference, "2", "completed", "2026-08-11T09:00")).isEqualTo("PROGRESS");
        assertThat(path.watches(reference)).doesNotContain("PROGRAMME PROG_DA 2");
        assertThat(path.alerts(reference)).containsExactly("PROG_DA missed 1 noBreach");
    }

    @Test
    void aDayToSignOnThatPassesIsLookedIntoAndADayThatWasKeptIsNot() {
        String reference = path.ordered(List.of(signOn("monday"), noContact()));
        desk.waitUntil("2026-06-15T18:00");
        assertThat(report(reference, "SIGN_ON", "signedOn", "2026-06-15T10:00")).isEqualTo("PROGRESS");
        desk.waitUntil("2026-06-23T11:59");
        assertThat(path.alerts(reference)).isEmpty();
        desk.waitUntil("2026-06-23T12:00");
        assertThat(path.alerts(reference)).containsExactly("SIGN_ON signOnMissed 1 open");
        assertThat(desk.openForms(path.alert(reference, "SIGN_ON"))).containsExactly("assessAlert");
        desk.waitUntil("2026-06-30T12:00");
        assertThat(path.alerts(reference)).containsExactly("SIGN_ON signOnMissed 1 open", "SIGN_ON signOnMissed 1 open");
    }

    @Test
    void signingOnEachDayIsWatchedEachDayAndMissedDaysInARowAreOneQuestion() {
        String reference = path.ordered(List.of(signOn("daily"), noContact()));
        desk.waitUntil("2026-06-14T12:00");

        // the 11th, 12th and 13th were missed; each within a day of the last
        assertThat(path.alerts(reference)).containsExactly("SIGN_ON signOnMissed 3 open");
        assertThat(report(reference, "SIGN_ON", "signedOn", "2026-06-12T20:00")).as("late news of a day that is over").isEqualTo("PROGRESS");
        desk.waitUntil("2026-06-15T12:00");
        assertThat(path.alerts(reference)).containsExactly("SIGN_ON signOnMissed 4 open");
    }

    @Test
    void aDayToSignOnThatIsTheLastOfTheOrderCountsWhenTheOrderIsOver() {
        String missed = path.ordered("2026-06-15", List.of(signOn("monday"), noContact()));
        desk.waitUntil("2026-06-16T00:00");
        assertThat(desk.running(missed)).as("in the moment the order ends").doesNotContain("order", "monitoring-sign-on");
        assertThat(path.alerts(missed)).containsExactly("SIGN_ON signOnMissed 1 open");
        desk.as("offenderManager").submits("assessAlert", path.alert(missed, "SIGN_ON"), Map.of("alertAnswer", "breach", "alertReason", "The station says that he did not come."));
        assertThat(path.breaches(missed)).singleElement().asString().endsWith("{1} 2026-06-15 23:59");

        desk.clockAt(Path.START);
        String kept = path.ordered("2026-06-15", List.of(signOn("monday"), noContact()));
        desk.waitUntil("2026-06-15T18:00");
        assertThat(report(kept, "SIGN_ON", "signedOn", "2026-06-15T10:00")).isEqualTo("PROGRESS");
        desk.waitUntil("2026-06-16T00:00");
        assertThat(path.alerts(kept)).isEmpty();
        assertThat(desk.running(kept)).doesNotContain("monitoring-sign-on");

        desk.clockAt(Path.START);
        String discharged = path.ordered(List.of(signOn("monday"), noContact()));
        desk.waitUntil("2026-06-15T18:00");
        instances.send("orderDischarged", discharged, path.order(discharged), Map.of());
        assertThat(path.alerts(discharged)).as("the day was not over").isEmpty();
        assertThat(desk.running(discharged)).doesNotContain("monitoring-sign-on");
    }

    @Test
    void anotherForceThatTakesAnOrderOverWatchesItUntilTheRespondentComesBack() {
        String reference = path.ordered(List.of(zone(), tag("EM_EXCL", 1, 6), programme(), signOn("monday")));
        String order = path.order(reference);
        desk.waitUntil("2026-06-11T15:00");
        desk.as("dapoTeam").submits("recordInstallation", path.root(reference, "EM_EXCL"), Map.of("installation", "fitted", "tagFittedAt", "2026-06-11T14:00", "providerReference", "EMS-7"));
        desk.as("offenderManager").submits("recordNotification", reference, but(Entries.recordNotification("2026-06-11T14:30"), "addressForce", "Kent", "stationForce", "Kent",
                "station", "Maidstone Police Station"));
        desk.settle();
        assertThat(desk.as("dapoTeam").opens("confirmHandOver", reference).get("watchedNow").toString()).contains("For 6 months", "On the respondent since", "Croydon Police Station");
        assertThat(path.watches(reference)).as("until Kent has confirmed").contains("TAG EM_EXCL 2", "SIGN_ON SIGN_ON 4", "VISITS COMPLIANCE");
        desk.as("dapoTeam").submits("confirmHandOver", reference, Map.of("handedOverAt", "2026-06-11T14:45", "otherForceReference", "KP/26/1", "otherForceContact", "Offender management, Maidstone"));

        assertThat(path.watches(reference)).isEmpty();
        assertThat(desk.running(reference)).contains("order").noneMatch(process -> process.startsWith("monitoring"));
        assertThat(desk.openForms(reference)).as("the tag stays on").doesNotContain("confirmTagRemoval");
        assertThat(history.at(order, desk.now()).inForce()).isTrue();
        assertThat(desk.as("constable").opens("serveOrder", reference).get("orderSummary").toString()).contains("Looked after by Kent", "KP/26/1");
        assertThat(report(reference, "SIGN_ON", "signedOn", "2026-06-11T14:50")).as("a person passes it on").isEqualTo("SORT");
        assertThat(jdbc.sql("select reason from register.monitoring_match m join register.monitoring_event e on e.id = m.event_id where e.order_reference = ? and reason is not null")
                .param(order).query(String.class).list()).singleElement().asString().contains("Kent looks after this order");
        assertThat(report(reference, "EM_EXCL", "zoneEntered", "2026-06-11T14:55")).as("a breach counts wherever it is seen").isEqualTo("ALERT");
        assertThat(path.breaches(reference)).hasSize(1);
        vary(reference, clauses.latest(order));
        assertThat(path.watches(reference)).as("varied while it is there").isEmpty();

        desk.waitUntil("2026-06-18T12:00");
        desk.as("officer").starts("monitoring-change", Map.of("changeOrder", order, "changeKind", "newAddress", "changedOn", "2026-06-18", "changeKnownFrom", "Kent say that he moved out."));
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-18T11:00"));
        desk.settle();
        assertThat(path.watches(reference)).containsExactly("PROGRAMME PROG_DA 3", "REVIEW EXPIRY", "SIGN_ON SIGN_ON 4", "TAG EM_EXCL 2", "VISITED ZONE 1", "VISITS COMPLIANCE");
        assertThat(desk.openForms(path.root(reference, "EM_EXCL"))).as("it is on the respondent already").isEmpty();
        assertThat(path.alerts(reference)).as("Monday 15 June was not ours to watch").containsExactly("EM_EXCL zoneEntered 1 breach");
    }

    @Test
    void visitsFollowTheRiskAndWhatTheyFind() {
        String reference = path.ordered(List.of(noContact(), zone()));
        String root = path.root(reference, "COMPLIANCE");
        desk.waitUntil("2026-06-17T08:59");
        assertThat(desk.openForms(root)).isEmpty();
        desk.waitUntil("2026-06-17T09:00");
        assertThat(desk.as("offenderManager").opens("recordVisit", root).get("conditionsToLookAt").toString()).contains("must not contact", "Barclay Road");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordVisit", root, but(visit("2026-06-10T10:29"), "visitNextDue", "2027-06-10")))
                .hasMessageContaining("before the order was made").hasMessageContaining("after the order ends");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordVisit", root, but(visit("2026-06-17T08:30"), "visitBreach", "yes", "visitClause", "9"))).hasMessageContaining("not one of the choices");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordVisit", root, but(visit("2026-06-17T08:30"), "visitBreach", "yes"))).hasMessageContaining("Of which clause?");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordVisit", root, visit("2026-06-17T09:01"))).hasMessageContaining("in the future");
        desk.as("offenderManager").submits("recordVisit", root, but(visit("2026-06-17T08:30"), "riskGrade", "standard"));
        desk.waitUntil("2026-07-15T08:59");
        assertThat(desk.openForms(root)).isEmpty();
        desk.waitUntil("2026-07-15T09:00");
        desk.as("offenderManager").submits("recordVisit", root, but(visit("2026-07-15T09:00"), "riskGrade", "standard", "visitBreach", "yes", "visitClause", "2",
                "visitFindings", "A neighbour saw him in Fell Road."));
        assertThat(path.alerts(reference)).containsExactly("ZONE other 1 breach");
        assertThat(path.breaches(reference)).containsExactly("other {2} 2026-07-15 09:00");
        // suspected lately: two weeks instead of four, and the visitor wants to come even sooner
        desk.waitUntil("2026-07-29T09:00");
        desk.as("offenderManager").submits("recordVisit", root, but(visit("2026-07-29T09:00"), "riskGrade", "standard", "visitNextDue", "2026-07-31"));
        desk.waitUntil("2026-07-31T09:00");
        assertThat(desk.openForms(root)).containsExactly("recordVisit");
    }

    @Test
    void anOrderIsReviewedTwentyEightDaysBeforeItsEndAndNotAfterIt() {
        String reference = path.ordered("2026-12-31", List.of(noContact()));
        String root = path.root(reference, "EXPIRY");
        desk.waitUntil("2026-12-04T00:00");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("reviewExpiry", root, but(review(), "reviewRecommendation", null))).hasMessageContaining("missing");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("reviewExpiry", root, but(review(), "viewSought", "maybe"))).hasMessageContaining("not one of the choices");
        desk.as("offenderManager").submits("reviewExpiry", root, but(review(), "reviewRecommendation", "extend"));
        assertThat(path.proposals(reference)).containsExactly("orderEnding");
        assertThat(jdbc.sql("select risk || ' ' || recommendation || ' ' || view_sought from register.expiry_review where order_reference = ?").param(path.order(reference))
                .query(String.class).single()).isEqualTo("medium extend true");

        desk.clockAt(Path.START);
        String other = path.ordered("2026-12-31", List.of(noContact()));
        desk.waitUntil("2026-12-04T00:00");
        String task = path.root(other, "EXPIRY");
        desk.clockAt("2027-01-01T00:00");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("reviewExpiry", task, review())).hasMessageContaining("the order has ended");
        desk.waitUntil("2027-01-01T00:00");
        assertThat(desk.openForms(other)).doesNotContain("reviewExpiry");
    }

    @Test
    void nobodyAnswersAndTheTagComesOffAllTheSameOrIsFittedNoMore() {
        String reference = path.ordered(List.of(zone(), tag("EM_EXCL", 1, 1), tag("EM_TRAIL", 1, 2)));
        desk.waitUntil("2026-06-12T09:00");
        report(reference, "EM_EXCL", "installed", "2026-06-11T18:00");
        desk.waitUntil("2026-07-09T23:59");
        assertThat(desk.openForms(reference)).contains("considerExtension", "recordInstallation");
        desk.waitUntil("2026-07-10T00:00");
        desk.settle();
        assertThat(path.watches(reference)).contains("TAG EM_TRAIL 3").doesNotContain("TAG EM_EXCL 2");
        assertThat(desk.openForms(reference)).contains("confirmTagRemoval").doesNotContain("considerExtension");
        desk.waitUntil("2026-08-10T00:00");
        assertThat(path.watches(reference)).doesNotContain("TAG EM_TRAIL 3");
        assertThat(desk.openForms(reference)).doesNotContain("recordInstallation");
        assertThat(handOffs(reference)).containsExactly("fit tag, clause 3", "remove tag, clause 2");
    }

    @Test
    void aWatchEndsWithItsClauseWhereThatEndsBeforeTheOrder() {
        String reference = path.ordered(List.of(but(signOn("daily"), "madeClauseUntil", "2026-06-12"), but(programme(), "madeClauseUntil", "2026-07-20"), noContact()));
        desk.waitUntil("2026-06-13T11:59");
        assertThat(path.watches(reference)).contains("SIGN_ON SIGN_ON 1");
        // its last day is looked at like any other
        desk.waitUntil("2026-06-13T12:00");
        assertThat(path.alerts(reference)).containsExactly("SIGN_ON signOnMissed 2 open");
        assertThat(path.watches(reference)).doesNotContain("SIGN_ON SIGN_ON 1");

        desk.waitUntil("2026-07-14T12:00");
        desk.as("offenderManager").submits("askForReport", path.root(reference, "PROG_DA"), Map.of("reportKind", "started", "reportedOn", "2026-07-02"));
        desk.waitUntil("2026-07-20T23:59");
        assertThat(path.watches(reference)).contains("PROGRAMME PROG_DA 2");
        desk.waitUntil("2026-07-21T00:00");
        assertThat(path.watches(reference)).doesNotContain("PROGRAMME PROG_DA 2");
        assertThat(desk.running(reference)).contains("order").doesNotContain("monitoring-sign-on", "monitoring-programme", "monitoring-sorting");
        assertThat(desk.as("offenderManager").opens("recordVisit", path.root(reference, "COMPLIANCE")).get("conditionsToLookAt").toString())
                .contains("must not contact").doesNotContain("Building Better", "Croydon Police Station");
    }

    private void vary(String reference, List<Clause> terms) {
        String order = path.order(reference);
        history.add(order, "varied", desk.now(), null, null, terms, "legal");
        instances.send("orderVaried", reference, order, Map.of());
        desk.settle();
    }

    private String report(String reference, String condition, String kind, String at) {
        return reports.receive(new Report("test", kind + " " + at + " " + reference, path.order(reference), condition,
                LocalDateTime.parse(at).atZone(Desk.LONDON).toInstant(), kind, null), "provider").outcome();
    }

    /** Hand-offs to the provider that nobody has confirmed. */
    private List<String> handOffs(String reference) {
        return jdbc.sql("select what from register.hand_off where case_reference = ? and system = 'tagging provider' and confirmed_at is null order by id").param(reference).query(String.class).list();
    }

    private static Clause numbered(Clause clause, int number) {
        return new Clause(number, clause.code(), clause.parameters(), clause.wording(), clause.from(), clause.until());
    }

    private static Clause until(Clause clause, String until) {
        return new Clause(clause.number(), clause.code(), clause.parameters(), clause.wording(), clause.from(), LocalDateTime.parse(until).atZone(Desk.LONDON).toInstant());
    }

    private static Map<String, Object> visit(String at) {
        return new HashMap<>(Map.of("visitedAt", at, "visitSeen", "yes", "visitFindings", "At home, calm, no sign of her.", "visitBreach", "no", "riskGrade", "medium"));
    }

    private static Map<String, Object> review() {
        return new HashMap<>(Map.of("riskGrade", "medium", "viewSought", "yes", "protectedPersonSays", "She feels safe and wants it to end.",
                "reviewRecommendation", "letEnd", "reviewReason", "No report since the summer; he has moved away."));
    }
}
