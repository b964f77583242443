package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.dapo.walk.Entries.but;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.OrderHistory;

/** Routes R3 to R10: other people apply, or a court acts itself; the force learns of it, checks it, registers it, serves, watches. */
@CaseTest
@Import(Desk.class)
class CourtRoutesTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OrderHistory history;
    RoutePath path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new RoutePath(desk, jdbc);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void victimAppliesToTheFamilyCourtAndTheOrderIsServedRecordedAndWatched() {
        String reference = path.started("officer", "application-victim", RouteEntries.victim("considered"));
        assertThat(path.route(reference)).isEqualTo("R3");
        desk.as("dapoTeam").submits("supportApplication", reference, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", reference, RouteEntries.courtDecision("made", "2026-06-09T09:30"));
        String application = path.instrument(reference, "APPLICATION");
        assertThat(path.openClocks(application)).as("the sealed copy is chased").containsExactly("family-order-copy");

        path.recorded(reference, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-09T09:30", "2027-06-08"));
        assertThat(path.openClocks(application)).isEmpty();
        path.compared(reference);

        String order = path.instrument(reference, "ORDER");
        assertThat(path.state(order)).isEqualTo("IN_FORCE");
        assertThat(path.state(application)).isEqualTo("MADE");
        assertThat(history.at(order, desk.now()).clauses()).extracting("code", "wording").containsExactly(
                tuple("NOCONTACT", "The respondent shall not communicate with the applicant."),
                tuple("OTHER", "The respondent shall return the applicant's passport to her solicitor."));
        assertThat(desk.openForms(reference)).contains("serveOrder", "confirmRegistration", "recordNotification");
        desk.as("constable").submits("serveOrder", reference, but(Entries.serveOrder("2026-06-09T09:50"), "orderServiceMethod", "byCourt"));
        desk.waitUntil("2027-06-09T00:00");
        assertThat(path.state(order)).isEqualTo("EXPIRED");
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({"family, true, croydon-family, R5", "county, true, croydon-county, R5"})
    void victimAppliesInsideACase(String where, boolean parties, String court, String route) {
        String reference = path.started("victimCare", "application-victim", but(RouteEntries.victim("ordered"), "applicationWhere", where, "bothParties", parties,
                "countyHead", where.equals("county") ? "possession" : null));
        assertThat(path.route(reference)).isEqualTo(route);
        path.recorded(reference, RouteEntries.courtOrder(court, RoutePath.reference(), "2026-06-08T12:00", null));
        path.compared(reference);
        assertThat(path.stateOf(reference, "ORDER")).isEqualTo("IN_FORCE");
    }

    @Test
    void somebodyElseNeedsLeaveAndMayBeRefusedIt() {
        String refused = path.started("officer", "application-third-party", RouteEntries.thirdParty("leave"));
        assertThat(path.route(refused)).isEqualTo("R4");
        assertThatThrownBy(() -> desk.as("legal").submits("recordLeave", refused, RouteEntries.recordLeave("granted", "2026-06-09T10:01"))).hasMessageContaining("in the future");
        assertThatThrownBy(() -> desk.as("legal").submits("recordLeave", refused, RouteEntries.recordLeave("perhaps", "2026-06-09T09:00"))).hasMessageContaining("not one of the choices");
        desk.as("legal").submits("recordLeave", refused, RouteEntries.recordLeave("refused", "2026-06-09T09:00"));
        assertThat(path.stateOf(refused, "APPLICATION")).isEqualTo("LEAVE_REFUSED");
        assertThat(desk.running(refused)).isEmpty();

        String granted = path.started("officer", "application-third-party", RouteEntries.thirdParty("leave"));
        desk.as("legal").submits("recordLeave", granted, RouteEntries.recordLeave("granted", "2026-06-09T09:00"));
        desk.as("dapoTeam").submits("supportApplication", granted, RouteEntries.supportApplication());
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordCourtDecision", granted, RouteEntries.courtDecision("refused", "2026-06-09T08:59")))
                .hasMessageContaining("When did it decide?").hasMessageContaining("before the court gave leave").hasMessageContaining("Check both times");
        desk.as("courtLiaison").submits("recordCourtDecision", granted, RouteEntries.courtDecision("refused", "2026-06-09T09:45"));
        assertThat(path.stateOf(granted, "APPLICATION")).isEqualTo("REFUSED");
        assertThat(jdbc.sql("select leave_outcome from register.application where reference = ?").param(path.instrument(granted, "APPLICATION")).query(String.class).single())
                .isEqualTo("granted");
    }

    @Test
    void somebodyWithLeaveAppliesAndTheOrderIsServedRecordedAndWatched() {
        String reference = path.started("officer", "application-third-party", RouteEntries.thirdParty("leave"));
        desk.as("legal").submits("recordLeave", reference, RouteEntries.recordLeave("granted", "2026-06-09T09:00"));
        desk.as("dapoTeam").submits("supportApplication", reference, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", reference, RouteEntries.courtDecision("made", "2026-06-09T09:30"));
        path.recorded(reference, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-09T09:30", "2027-06-08"));
        path.compared(reference);

        assertThat(path.route(reference)).isEqualTo("R4");
        assertThat(path.stateOf(reference, "APPLICATION")).isEqualTo("MADE");
        assertThat(path.stateOf(reference, "ORDER")).isEqualTo("IN_FORCE");
        assertThat(path.openClocks(path.instrument(reference, "ORDER"))).contains("notification");
        desk.as("constable").submits("serveOrder", reference, but(Entries.serveOrder("2026-06-09T09:50"), "orderServiceMethod", "byCourt"));
        assertThat(new MonitoringPath(desk, jdbc).watches(reference)).containsExactly("NOTIFICATION NOTIFY", "REVIEW EXPIRY", "VISITED NOCONTACT 1", "VISITED OTHER 2", "VISITS COMPLIANCE");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({"family, croydon-family, R6", "high, high-court, R6", "county, bromley-county, R10"})
    void civilCourtActsOfItsOwnMotion(String court, String made, String route) {
        String reference = path.started("legal", "application-civil-court", RouteEntries.civilCourt(court, "ordered"));
        assertThat(path.route(reference)).isEqualTo(route);
        path.recorded(reference, RouteEntries.courtOrder(made, RoutePath.reference(), "2026-06-08T12:00", "2026-12-31"));
        path.compared(reference);
        assertThat(path.stateOf(reference, "ORDER")).isEqualTo("IN_FORCE");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({"conviction, croydon-magistrates, R7", "conviction, croydon-crown, R7", "acquittal, croydon-crown, R8", "crownAppeal, croydon-crown, R9"})
    void criminalCourtActsOnConvictionAcquittalOrAppeal(String when, String made, String route) {
        String reference = path.started("dapoTeam", "application-criminal-court", RouteEntries.criminalCourt(when, "considered"));
        assertThat(path.route(reference)).isEqualTo(route);
        desk.as("dapoTeam").submits("supportApplication", reference, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", reference, RouteEntries.courtDecision("made", "2026-06-09T09:30"));
        assertThat(path.openClocks(path.instrument(reference, "APPLICATION"))).as("only family courts have a day for it").isEmpty();
        path.recorded(reference, RouteEntries.courtOrder(made, RoutePath.reference(), "2026-06-09T09:30", "2027-06-08"));
        path.compared(reference);
        assertThat(path.stateOf(reference, "ORDER")).isEqualTo("IN_FORCE");
    }

    @Test
    void whatACourtRequiresInItsOwnWordsIsWatchedLikeOurOwn() {
        String reference = path.started("officer", "application-victim", RouteEntries.victim("ordered"));
        desk.as("dapoTeam").submits("recordCourtOrder", reference, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-08T12:00", "2027-06-07"));
        Map<String, Object> signOn = RouteEntries.courtClause("SIGN_ON", "He shall attend at Croydon police station each Monday.", true);
        refused("recordCourtClause", reference, signOn, "Reports on");
        desk.as("dapoTeam").submits("recordCourtClause", reference, but(signOn, "courtClauseReporting", "monday"));
        desk.as("dapoTeam").submits("recordCourtClause", reference, but(RouteEntries.courtClause("PROG_DA", "He shall attend the course called Building Better.", true), "courtClauseStartDay", "2026-07-01"));
        Map<String, Object> tag = RouteEntries.courtClause("EM_EXCL", "He shall wear an electronic tag for clause 4.", true);
        refused("recordCourtClause", reference, tag, "s.38(5)");
        refused("recordCourtClause", reference, but(tag, "courtClauseUntil", "2027-06-08"), "Monday 7 June 2027");
        desk.as("dapoTeam").submits("recordCourtClause", reference, but(tag, "courtClauseUntil", "2026-12-07"));
        desk.as("dapoTeam").submits("recordCourtClause", reference, RouteEntries.courtClause("ZONE", "He shall keep out of Purley.", false));
        path.compared(reference);

        MonitoringPath watched = new MonitoringPath(desk, jdbc);
        assertThat(watched.watches(reference)).containsExactly("NOTIFICATION NOTIFY", "PROGRAMME PROG_DA 2", "REVIEW EXPIRY", "SIGN_ON SIGN_ON 1", "TAG EM_EXCL 3", "VISITED ZONE 4",
                "VISITS COMPLIANCE");
        desk.waitUntil("2026-06-16T12:00");
        assertThat(watched.alerts(reference)).as("Monday 15 June passed without a report").containsExactly("SIGN_ON signOnMissed 1 open");
    }

    @Test
    void applicationWithdrawnAndOrderThatIsNoneOfOurs() {
        String withdrawn = path.started("officer", "application-victim", RouteEntries.victim("considered"));
        desk.as("dapoTeam").submits("supportApplication", withdrawn, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", withdrawn, RouteEntries.courtDecision("withdrawn", "2026-06-09T09:45"));
        assertThat(path.stateOf(withdrawn, "APPLICATION")).isEqualTo("WITHDRAWN");

        String other = path.started("officer", "application-victim", RouteEntries.victim("ordered"));
        path.recorded(other, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-08T12:00", null));
        desk.as("legal").submits("checkCourtOrder", other, RouteEntries.checkCourtOrder("again"));
        path.recorded(other, RouteEntries.courtOrder("bromley-family", RoutePath.reference(), "2026-06-08T13:00", null));
        assertThat(desk.as("legal").opens("checkCourtOrder", other).get("courtClauses").toString()).as("only what was recorded last").doesNotContain("3.");
        desk.as("legal").submits("checkCourtOrder", other, RouteEntries.checkCourtOrder("reject"));
        assertThat(path.stateOf(other, "APPLICATION")).isEqualTo("NO_ORDER");
        assertThat(desk.running(other)).isEmpty();
    }

    @Test
    void wrongWaysAreRefusedWithTheirSection() {
        assertThatThrownBy(() -> desk.as("officer").starts("application-standalone", but(Entries.reportAbuse(), "policeWhere", "family"))).hasMessageContaining("s.28(6)");
        assertThatThrownBy(() -> desk.as("officer").starts("application-victim", but(RouteEntries.victim("ordered"), "applicationWhere", "magistrates"))).hasMessageContaining("s.28(5)");
        assertThatThrownBy(() -> desk.as("officer").starts("application-victim", but(RouteEntries.victim("ordered"), "applicationWhere", "family", "bothParties", false))).hasMessageContaining("s.28(7)");
        assertThatThrownBy(() -> desk.as("officer").starts("application-third-party", but(RouteEntries.thirdParty("leave"), "applicationWhere", "county", "bothParties", true))).hasMessageContaining("s.28(7)");
        assertThatThrownBy(() -> desk.as("legal").starts("application-civil-court", but(RouteEntries.civilCourt("family", "ordered"), "bothParties", false))).hasMessageContaining("s.31(2)");
        assertThatThrownBy(() -> desk.as("legal").starts("application-civil-court", but(RouteEntries.civilCourt("county", "ordered"), "countyHead", "divorce"))).hasMessageContaining("not one of the choices");
        assertThatThrownBy(() -> desk.as("offenderManager").starts("application-victim", RouteEntries.victim("ordered"))).hasMessageContaining("CREATE_INSTANCE");
    }

    @Test
    void anOrderIsRecordedOnceByACourtThatCanHaveMadeItAndComparedBySomebodyElse() {
        String reference = path.started("officer", "application-victim", RouteEntries.victim("ordered"));
        String courtReference = RoutePath.reference();
        Map<String, Object> order = RouteEntries.courtOrder("croydon-family", courtReference, "2026-06-08T12:00", "2027-06-08");
        refused("recordCourtOrder", reference, but(order, "makingCourt", "croydon-magistrates"), "no court that makes an order on this route");
        refused("recordCourtOrder", reference, but(order, "makingCourt", "other-family"), "Name of the court");
        refused("recordCourtOrder", reference, but(order, "courtMadeAt", "2026-06-09T10:01"), "in the future");
        refused("recordCourtOrder", reference, but(order, "courtUntilDay", "2026-06-07"), "before the day it was made");
        path.recorded(reference, but(order, "makingCourt", "other-family", "makingCourtName", "Family Court at Reading"));
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("checkCourtOrder", reference, RouteEntries.checkCourtOrder("confirm"))).hasMessageContaining("does not compare");
        path.compared(reference);

        String again = path.started("officer", "application-victim", RouteEntries.victim("ordered"));
        refused("recordCourtOrder", again, but(order, "makingCourt", "other-family", "makingCourtName", "Family Court at Reading"), "recorded already");
    }

    @Test
    void aSealedOrderThatDoesNotComeIsChasedUpTheRanks() {
        String reference = path.started("officer", "application-victim", RouteEntries.victim("considered"));
        desk.as("dapoTeam").submits("supportApplication", reference, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", reference, RouteEntries.courtDecision("made", "2026-06-09T09:30"));
        desk.waitUntil("2026-06-14T00:30");
        assertThat(desk.openForms(reference)).contains("recordCourtOrder", "answerMissedDeadline");
        assertThat(jdbc.sql("select role from register.staff_alert where case_reference = ? order by id").param(reference).query(String.class).list())
                .contains("dapoTeam", "legal", "inspector");
        path.recorded(reference, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-09T09:30", "2027-06-08"));
        assertThat(path.closing(path.instrument(reference, "APPLICATION"), "family-order-copy")).isEqualTo("met late");
    }

    private void refused(String form, String reference, Map<String, Object> answers, String why) {
        assertThatThrownBy(() -> desk.as("dapoTeam").submits(form, reference, answers)).hasMessageContaining(why);
    }
}
