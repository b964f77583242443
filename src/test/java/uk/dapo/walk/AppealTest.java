package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderHistory;

/** Appeals (ss.46-47): route and clock by the table, the order in force meanwhile, every outcome on the register and in what runs. */
@CaseTest
@Import(Desk.class)
class AppealTest {

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

    private String order(String reference) {
        return path.instrument(reference, "ORDER");
    }

    private String familyOrder() {
        String reference = path.victimOrder("2026-06-08T12:00", "2027-06-07");
        desk.clockAt("2026-06-20T10:00");
        return reference;
    }

    private String crownOrder() {
        String reference = path.started("dapoTeam", "application-criminal-court", RouteEntries.criminalCourt("conviction", "ordered"));
        path.recorded(reference, RouteEntries.courtOrder("croydon-crown", RoutePath.reference(), "2026-06-08T12:00", null));
        path.compared(reference);
        return reference;
    }

    private Map<String, Object> lodged(String against, String appellant, String at) {
        return but(RouteEntries.reportAppeal(against, appellant, "lodged"), "appealLodgedAt", at);
    }

    @Test
    void aConfirmedOrderStayedInForceAllTheTime() {
        String reference = familyOrder();
        desk.as("legal").starts("variation-appeal", lodged(order(reference), "respondent", "2026-06-19T09:00"));
        String appeal = path.instrument(reference, "APPEAL");
        assertThat(path.closing(appeal, "appeal-family-county")).isEqualTo("met");
        assertThat(path.state(order(reference))).isEqualTo("IN_FORCE");
        assertThatThrownBy(() -> desk.as("legal").submits("recordAppealOutcome", reference, but(RouteEntries.appealOutcome("confirmed", "2026-06-19T15:00"), "appealPoliceHeard", "no"))).hasMessageContaining("s.47(1)-(2)");
        assertThatThrownBy(() -> desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("made", "2026-06-19T15:00"))).hasMessageContaining("runs already");
        assertThatThrownBy(() -> desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("varied", "2026-06-08T11:00"))).hasMessageContaining("before the decision");
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("confirmed", "2026-06-19T15:00"));
        assertThat(path.state(appeal)).isEqualTo("CONFIRMED");
        assertThat(history.versions(order(reference))).hasSize(1);
        assertThat(desk.running(reference)).contains("order").doesNotContain("variation-appeal");
    }

    @Test
    void aVariedOrderIsANewVersionAndARevokedOneIsOver() {
        String reference = familyOrder();
        desk.as("legal").starts("variation-appeal", lodged(order(reference), "protectedPerson", "2026-06-19T09:00"));
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("varied", "2026-06-19T15:00"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("FURTHER_ORDER", null, true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("OTHER", "The respondent shall leave London.", false));
        desk.as("legal2").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));
        assertThat(history.at(order(reference), Instant.parse("2026-06-19T14:00:00Z")).clauses()).extracting(Clause::wording).contains("The respondent shall leave London.");
        assertThat(history.at(order(reference), Instant.parse("2026-06-19T13:59:59Z")).clauses()).hasSize(2);
        desk.waitUntil("2027-06-08T01:00");
        assertThat(path.state(order(reference))).as("its last day was taken away").isEqualTo("IN_FORCE");

        desk.as("legal").starts("variation-appeal", lodged(path.instrument(reference, "ORDER"), "respondent", "2026-06-21T09:00"));
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("revoked", "2027-06-07T15:00"));
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        assertThat(path.state(order(reference))).isEqualTo("DISCHARGED");
        assertThat(history.endedAt(order(reference))).contains(Instant.parse("2027-06-07T14:00:00Z"));
        assertThat(desk.running(reference)).doesNotContain("order", "variation-appeal");
    }

    @Test
    void aMatterSentBackWaitsForWhatIsDecidedThen() {
        String reference = crownOrder();
        desk.as("legal").starts("variation-appeal", lodged(order(reference), "respondent", "2026-06-09T09:00"));
        assertThat(path.closing(path.instrument(reference, "APPEAL"), "appeal-crown-court")).isEqualTo("met");
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("remitted", "2026-06-09T09:30"));
        assertThat(path.stateOf(reference, "APPEAL")).isEqualTo("REMITTED");
        assertThat(path.state(order(reference))).isEqualTo("IN_FORCE");
        rehearingRefused(reference, "revoked", "2026-06-08T11:59", "before the decision that is appealed");
        rehearingRefused(reference, "made", "2026-06-09T09:45", "runs already");
        rehearingRefused(reference, "revoked", "2026-06-09T10:01", "in the future");
        desk.as("legal").submits("recordRehearing", reference, Map.of("rehearingOutcome", "revoked", "appealDecidedAt", "2026-06-09T09:45", "appealReasons", "The lower court discharged it."));
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        assertThat(path.state(order(reference))).isEqualTo("DISCHARGED");
    }

    private void rehearingRefused(String reference, String outcome, String at, String why) {
        assertThatThrownBy(() -> desk.as("legal").submits("recordRehearing", reference, Map.of("rehearingOutcome", outcome, "appealDecidedAt", at, "appealReasons", "The lower court said so.")))
                .hasMessageContaining(why);
    }

    @Test
    void anOrderRefusedBelowIsMadeOnAppealAndCountsAsTheLowerCourts() {
        String reference = path.started("officer", "application-victim", RouteEntries.victim("considered"));
        desk.as("dapoTeam").submits("supportApplication", reference, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", reference, RouteEntries.courtDecision("refused", "2026-06-09T09:45"));
        String application = path.instrument(reference, "APPLICATION");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged(application, "respondent", "2026-06-09T09:50"))).hasMessageContaining("nothing to appeal");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged(application, "police", "2026-06-09T09:50"))).hasMessageContaining("s.46(5)-(6)");
        desk.as("legal").starts("variation-appeal", lodged(application, "protectedPerson", "2026-06-09T09:50"));
        assertThatThrownBy(() -> desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("varied", "2026-06-09T09:55"))).hasMessageContaining("no order runs");
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("made", "2026-06-09T09:55"));
        Map<String, Object> order = RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-09T09:55", "2027-06-08");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("recordCourtOrder", reference, but(order, "makingCourt", "croydon-crown"))).hasMessageContaining("no court that makes an order");
        path.recorded(reference, order);
        path.compared(reference);
        assertThat(path.state(order(reference))).isEqualTo("IN_FORCE");
        assertThat(path.stateOf(reference, "APPEAL")).isEqualTo("MADE");
    }

    @Test
    void theClockOfTheRouteRunsAndLateNeedsAReason() {
        String reference = familyOrder();
        desk.as("legal").starts("variation-appeal", RouteEntries.reportAppeal(order(reference), "originalApplicant", "considered"));
        String appeal = path.instrument(reference, "APPEAL");
        assertThat(path.openClocks(appeal)).containsExactly("appeal-family-county");
        desk.waitUntil("2026-07-02T10:00");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged(order(reference), "respondent", "2026-07-01T10:00")))
                .as("somebody else's, late").hasMessageContaining("When was it lodged?").hasMessageContaining("after the limit").hasMessageContaining("whether more time is asked for");
        assertThat(jdbc.sql("select count(*) from register.staff_alert where case_reference = ?").param(reference).query(Integer.class).single()).isPositive();
        Map<String, Object> late = Map.of("appealDecision", "lodge", "appealLodgedAt", "2026-07-01T10:00", "appealDecisionNote", "Counsel advises an appeal.");
        assertThatThrownBy(() -> desk.as("legal").submits("decideAppeal", reference, late)).hasMessageContaining("after the limit");
        desk.as("legal").submits("decideAppeal", reference, but(late, "appealLateReason", "The reasons came late; more time is asked for."));
        assertThat(path.closing(appeal, "appeal-family-county")).isEqualTo("met late");
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("withdrawn", "2026-07-01T12:00"));
        assertThat(path.state(appeal)).isEqualTo("WITHDRAWN");

        desk.clockAt("2026-06-20T10:00");
        desk.as("legal").starts("variation-appeal", RouteEntries.reportAppeal(order(reference), "originalApplicant", "considered"));
        desk.as("legal").submits("decideAppeal", reference, Map.of("appealDecision", "giveUp", "appealDecisionNote", "No prospect of success."));
        assertThat(path.stateOf(reference, "APPEAL")).isEqualTo("NOT_PURSUED");
        assertThat(path.closing(path.instrument(reference, "APPEAL"), "appeal-family-county")).isEqualTo("not pursued");
    }

    @Test
    void whatWasNotDecidedIsNotAppealedAndNotBeforeItWas() {
        String reference = familyOrder();
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged(path.instrument(reference, "APPLICATION"), "respondent", "2026-06-19T09:00"))).hasMessageContaining("nothing was decided");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged("O99-000001", "respondent", "2026-06-19T09:00"))).hasMessageContaining("none of this reference");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged(order(reference), "respondent", "2026-06-08T11:00"))).hasMessageContaining("before the decision");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged(order(reference), "other", "2026-06-19T09:00"))).hasMessageContaining("s.46");
        assertThatThrownBy(() -> desk.as("legal").starts("variation-appeal", lodged(order(reference), "police", "2026-06-19T09:00"))).hasMessageContaining("did not apply");
    }
}
