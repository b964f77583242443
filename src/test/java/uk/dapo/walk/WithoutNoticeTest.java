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
import uk.dapo.register.OrderHistory;

/** R2: the police apply without a notice, on notice to the respondent or without (s.34); what is made without notice owes a hearing and knowledge. */
@CaseTest
@Import(Desk.class)
class WithoutNoticeTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OrderHistory history;
    Path path;
    RoutePath routes;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
        routes = new RoutePath(desk, jdbc);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    /** Filed on Tuesday morning, heard in the afternoon without the respondent. */
    private String madeWithoutNotice() {
        String reference = filed(RouteEntries.withoutNotice());
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-09T14:00"));
        assertThat(desk.openForms(reference)).as("nobody tells the respondent").contains("recordResult").doesNotContain("serveHearingNotice");
        desk.waitUntil("2026-06-09T15:00");
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-09T14:20", "2027-06-08"), "respondentPresent", "no", "respondentHadNotice", "no"));
        desk.settle();
        return reference;
    }

    private String filed(Map<String, Object> grounds) {
        String reference = path.reported("application-standalone", Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("stateGrounds", reference, grounds);
        desk.as("inspector").submits("authoriseApplication", reference, RouteEntries.authorised());
        path.filed(reference, "2026-06-09T09:45");
        return reference;
    }

    @Test
    void onNoticeTheRespondentIsToldAndTheOrderOwesNoReturnHearing() {
        String reference = filed(RouteEntries.stateGrounds());
        assertThat(routes.route(reference)).isEqualTo("R2");
        desk.clockAt("2026-06-09T15:00");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-12T10:00"));
        assertThat(desk.openForms(reference)).as("the respondent is told first").contains("serveHearingNotice");
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:50"));
        desk.waitUntil("2026-06-12T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-12T10:30", "2027-06-11"));
        desk.settle();

        String order = routes.instrument(reference, "ORDER");
        assertThat(routes.state(order)).isEqualTo("IN_FORCE");
        assertThat(routes.state(routes.instrument(reference, "APPLICATION"))).isEqualTo("MADE");
        assertThat(routes.openClocks(order)).contains("notification").doesNotContain("return-hearing-safety-net");
        assertThat(desk.running(reference)).contains("order", "monitoring-notification").doesNotContain("hearing-return", "application-standalone");
        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-12T10:45"));
    }

    @Test
    void onNoticeTheCourtMayRefuseAndTheForceMayWithdraw() {
        for (String outcome : java.util.List.of("REFUSED", "WITHDRAWN")) {
            desk.clockAt(Path.START);
            String reference = filed(RouteEntries.stateGrounds());
            desk.clockAt("2026-06-09T15:00");
            desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-12T10:00"));
            desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:50"));
            desk.waitUntil("2026-06-12T11:00");
            desk.as("courtLiaison").submits("recordResult", reference, outcome.equals("REFUSED") ? Entries.refused("2026-06-12T10:30") : Entries.withdrawn("2026-06-12T10:30"));
            assertThat(routes.stateOf(reference, "APPLICATION")).isEqualTo(outcome);
            assertThat(desk.running(reference)).doesNotContain("application-standalone", "order");
        }
    }

    @Test
    void theReturnHearingIsListedToldAndHeldAndTheOrderGoesOn() {
        String reference = madeWithoutNotice();
        String order = routes.instrument(reference, "ORDER");
        assertThat(routes.route(reference)).isEqualTo("R2");
        assertThat(desk.running(reference)).contains("hearing-return");
        assertThat(routes.openClocks(order)).contains("return-hearing-safety-net");

        assertThatThrownBy(() -> desk.as("courtLiaison").submits("listReturnHearing", reference, RouteEntries.listReturnHearing("2026-06-24T00:01")))
                .hasMessageContaining("s").hasMessageContaining("34(4)").hasMessageContaining("Tuesday 23 June 2026");
        desk.as("courtLiaison").submits("listReturnHearing", reference, RouteEntries.listReturnHearing("2026-06-16T10:00"));
        assertThatThrownBy(() -> desk.as("constable").submits("giveReturnNotice", reference, RouteEntries.giveReturnNotice("2026-06-09T14:19"))).hasMessageContaining("before the court decided without notice");
        desk.clockAt("2026-06-16T11:00");
        assertThatThrownBy(() -> desk.as("constable").submits("giveReturnNotice", reference, RouteEntries.giveReturnNotice("2026-06-16T10:01")))
                .hasMessageContaining("is after the hearing it tells of").hasMessageContaining("too late").hasMessageContaining("say what was tried");
        desk.as("constable").submits("giveReturnNotice", reference, RouteEntries.giveReturnNotice("2026-06-09T14:40"));
        desk.as("courtLiaison").submits("recordReturnHearing", reference, RouteEntries.recordReturnHearing("adjourned", "2026-06-16T10:05"));
        assertThat(routes.openClocks(order)).as("an adjournment is no hearing").contains("return-hearing-safety-net");
        desk.as("courtLiaison").submits("listReturnHearing", reference, RouteEntries.listReturnHearing("2026-06-18T10:00"));
        desk.as("constable").submits("giveReturnNotice", reference, RouteEntries.giveReturnNotice("2026-06-16T10:40"));
        desk.clockAt("2026-06-18T11:00");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordReturnHearing", reference, but(RouteEntries.recordReturnHearing("continued", "2026-06-18T10:05"), "respondentHeard", "no")))
                .hasMessageContaining("so that the respondent can be heard");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordReturnHearing", reference, RouteEntries.recordReturnHearing("continued", "2026-06-18T09:59"))).hasMessageContaining("before the listed time");
        desk.as("courtLiaison").submits("recordReturnHearing", reference, RouteEntries.recordReturnHearing("continued", "2026-06-18T10:05"));

        assertThat(routes.closing(order, "return-hearing-safety-net")).isEqualTo("met");
        assertThat(desk.running(reference)).contains("order").doesNotContain("hearing-return");
        assertThat(routes.state(order)).isEqualTo("IN_FORCE");
    }

    @Test
    void knowledgeIsEvidencedBeforeServiceIsRecorded() {
        String reference = madeWithoutNotice();
        assertThatThrownBy(() -> desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-09T14:40"))).hasMessageContaining("s.39(2)");
        desk.as("constable").submits("serveOrder", reference, but(Entries.serveOrder("2026-06-09T14:40"), "orderServiceMethod", "inPerson", "respondentKnows", true));
        assertThat(jdbc.sql("select awareness from register.protection_order where reference = ? and aware_at = served_at").param(routes.instrument(reference, "ORDER"))
                .query(String.class).single()).contains("copy handed over");
    }

    @Test
    void aReturnHearingThatIsNotHeldGoesUpTheRanks() {
        String reference = madeWithoutNotice();
        desk.waitUntil("2026-06-24T00:10");
        assertThat(desk.openForms(reference)).contains("listReturnHearing", "answerMissedDeadline");
        assertThat(jdbc.sql("select role from register.staff_alert where case_reference = ?").param(reference).query(String.class).list()).contains("courtLiaison", "legal", "inspector");
        desk.as("courtLiaison").submits("listReturnHearing", reference, but(RouteEntries.listReturnHearing("2026-06-25T10:00"), "returnLateReason", "No judge was free before."));
        assertThat(desk.openForms(reference)).contains("giveReturnNotice");
    }

    @Test
    void aDischargeAtTheReturnHearingEndsEverythingInThatMoment() {
        String reference = madeWithoutNotice();
        String order = routes.instrument(reference, "ORDER");
        desk.as("courtLiaison").submits("listReturnHearing", reference, RouteEntries.listReturnHearing("2026-06-16T10:00"));
        desk.as("constable").submits("giveReturnNotice", reference, RouteEntries.giveReturnNotice("2026-06-09T14:40"));
        desk.clockAt("2026-06-16T11:00");
        desk.as("courtLiaison").submits("recordReturnHearing", reference, RouteEntries.recordReturnHearing("discharged", "2026-06-16T10:30"));
        assertThat(routes.state(order)).as("nothing before the papers are compared").isEqualTo("IN_FORCE");
        desk.as("legal").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));

        assertThat(routes.state(order)).isEqualTo("DISCHARGED");
        assertThat(routes.openClocks(order)).isEmpty();
        assertThat(history.endedAt(order)).contains(Instant.parse("2026-06-16T09:30:00Z"));
        assertThat(desk.running(reference)).doesNotContain("order", "hearing-return", "monitoring-notification", "escalation");
        assertThat(desk.openForms(reference)).doesNotContain("serveOrder", "recordNotification", "listReturnHearing");
    }

    @Test
    void anOrderThatEndsLeavesNobodyWithAReturnHearing() {
        String reference = madeWithoutNotice();
        String order = routes.instrument(reference, "ORDER");
        desk.clockAt("2026-06-10T12:00");
        desk.as("legal").starts("variation-received", RouteEntries.changeReceived(order, "discharged", "bromley-magistrates", "2026-06-10T10:00", "respondent"));
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        assertThat(desk.running(reference)).doesNotContain("order", "hearing-return", "escalation");
        assertThat(routes.closing(order, "return-hearing-safety-net")).isEqualTo("order ended");
    }

    @Test
    void notAfterANoticeAndNotTwice() {
        String noticed = path.served();
        var again = desk.as("officer").starts("application-standalone", routes.samePair(noticed, Entries.reportAbuse()));
        desk.as("officer").submits("confirmPeople", again.getId(), Map.of("respondentChoice", routes.person(noticed, "respondent_id"), "protectedPersonChoice", routes.person(noticed, "protected_person_id")));
        desk.as("officer").submits("recordReport", again.getId(), Entries.recordReport());
        assertThatThrownBy(() -> desk.as("officer").submits("stateGrounds", again.getId(), RouteEntries.withoutNotice())).hasMessageContaining("s.34(2)").hasMessageContaining("s.28(3)");
        desk.as("officer").submits("stateGrounds", again.getId(), Map.of("applicationStep", "stop", "stopReason", "The application after the notice is under way."));
        assertThat(routes.stateOf(noticed, "APPLICATION")).isIn("PREPARING", "NOT_PURSUED");
        assertThat(desk.running(noticed)).doesNotContain("application-standalone");
    }

    @Test
    void anAdjournedApplicationIsHeardOnNoticeUnlessTheCourtSaysOtherwise() {
        String reference = filed(RouteEntries.withoutNotice());
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-09T14:00"));
        desk.waitUntil("2026-06-09T15:00");
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.adjourned("2026-06-09T14:20"), "respondentHadNotice", "no"));
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-12T10:00"));
        assertThat(desk.openForms(reference)).contains("serveHearingNotice");
    }
}
