package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.sql.Timestamp;
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

/** Two orders against one person: one after the other (s.38(2)), one instead of the other, beside it, for somebody else; the duty to notify once (s.41(8)-(9)). */
@CaseTest
@Import(Desk.class)
class TwoOrdersTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    OrderHistory history;
    RoutePath path;
    String reference;
    String first;

    @BeforeEach
    void aFirstOrderUntilTheThirtiethOfJune() {
        desk.clockAt(Path.START);
        path = new RoutePath(desk, jdbc);
        reference = path.victimOrder("2026-06-08T12:00", "2026-06-30");
        first = path.instrument(reference, "ORDER");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    /** A second order is recorded and waits to be compared: of the same pair, or for another protected person. */
    private String second(boolean samePair, Object... changes) {
        Map<String, Object> entry = path.samePair(reference, RouteEntries.civilCourt("family", "ordered"));
        if (!samePair) {
            entry = but(entry, "protectedPersonName", Entries.reportAbuse().get("protectedPersonName"));
        }
        var root = desk.as("officer").starts("application-civil-court", entry);
        desk.as("officer").submits("confirmPeople", root.getId(), Map.of("respondentChoice", path.person(reference, "respondent_id"),
                "protectedPersonChoice", samePair ? path.person(reference, "protected_person_id") : "new"));
        String other = desk.caseOf(root);
        path.recorded(other, but(RouteEntries.courtOrder("bromley-family", RoutePath.reference(), "2026-06-09T09:00", "2026-12-31"), changes));
        return other;
    }

    private Map<String, Object> standing(String relation, String regime) {
        return but(RouteEntries.checkCourtOrder("confirm"), "earlierOrder", first, "orderRelation", relation, "otherRegime", regime);
    }

    private void refused(String other, Map<String, Object> check, String why) {
        assertThatThrownBy(() -> desk.as("legal").submits("checkCourtOrder", other, check)).hasMessageContaining(why);
    }

    private String newest(String other) {
        return path.instrument(other, "ORDER");
    }

    @Test
    void anOrderThatStartsWhenTheFirstEndsWaitsAndThenTakesItsPlaceAndItsDuty() {
        String other = second(true);
        assertThat(other).isEqualTo(reference);
        assertThat(desk.as("legal").opens("checkCourtOrder", other).get("ordersInForce").toString()).as("conflicts are shown").contains(first.replace("-", "&#45;"), "same two people");
        refused(other, RouteEntries.checkCourtOrder("confirm"), "s.38(2)");
        refused(other, standing("AFTER", "none"), "s.41(8)");
        desk.as("legal").submits("checkCourtOrder", other, standing("AFTER", "dapo"));
        desk.settle();
        String waiting = newest(other);
        assertThat(path.state(waiting)).isEqualTo("WAITING");
        assertThat(history.at(waiting, desk.now()).inForce()).isFalse();
        assertThat(path.openClocks(waiting)).isEmpty();
        assertThat(jdbc.sql("select code from register.watch where order_reference = ?").param(waiting).query(String.class).list()).as("nothing to watch yet").containsExactly("NOTIFY");
        assertThat(path.openClocks(first)).containsExactly("notification");

        String third = second(true);
        refused(third, standing("AFTER", "dapo"), "waits for its end already");
        desk.as("legal").submits("checkCourtOrder", third, RouteEntries.checkCourtOrder("reject"));

        desk.waitUntil("2026-07-01T00:00");
        assertThat(path.state(first)).isEqualTo("EXPIRED");
        assertThat(path.state(waiting)).isEqualTo("IN_FORCE");
        assertThat(history.at(waiting, Instant.parse("2026-06-30T22:59:59Z")).inForce()).isFalse();
        assertThat(history.at(waiting, Instant.parse("2026-06-30T23:00:00Z")).clauses()).hasSize(2);
        assertThat(path.openClocks(waiting)).as("the duty revives").contains("notification");
        assertThat(jdbc.sql("select due_at from register.clock where instrument_reference = ? and kind = 'notification'").param(waiting).query(Timestamp.class).single().toInstant())
                .as("three days beginning with 1 July").isEqualTo(Instant.parse("2026-07-03T23:00:00Z"));
        assertThat(desk.openForms(reference)).contains("recordNotification").doesNotContain("otherRegimeEnded");
        refused(second(true), standing("AFTER", "dapo"), "not one of the choices");
    }

    @Test
    void anOrderInsteadOfAnotherEndsThatOneInThatMoment() {
        String other = second(true);
        desk.as("legal").submits("checkCourtOrder", other, standing("INSTEAD", "none"));
        desk.settle();
        assertThat(path.state(first)).isEqualTo("DISCHARGED");
        assertThat(history.endedAt(first)).contains(Instant.parse("2026-06-09T08:00:00Z"));
        assertThat(path.state(newest(other))).isEqualTo("IN_FORCE");
        assertThat(desk.running(reference)).containsOnlyOnce("order");
        assertThat(path.openClocks(newest(other))).contains("notification");
    }

    @Test
    void aFamilyOrderBesideAnotherDoesNotDoubleTheDuty() {
        String other = second(true);
        desk.as("legal").submits("checkCourtOrder", other, standing("BESIDE", "dapo"));
        desk.settle();
        String beside = newest(other);
        assertThat(path.state(first)).isEqualTo("IN_FORCE");
        assertThat(path.state(beside)).isEqualTo("IN_FORCE");
        assertThat(path.openClocks(beside)).doesNotContain("notification");
    }

    @Test
    void aSecondProtectedPersonAndTheDutyThatRevivesWhenTheFirstOrderIsDischarged() {
        String other = second(false);
        assertThat(other).isNotEqualTo(reference);
        refused(other, standing("INSTEAD", "none"), "protects somebody else");
        refused(other, RouteEntries.checkCourtOrder("confirm"), "s.41(8)");
        desk.as("legal").submits("checkCourtOrder", other, but(RouteEntries.checkCourtOrder("confirm"), "otherRegime", "dapo"));
        desk.settle();
        String beside = newest(other);
        assertThat(path.openClocks(beside)).doesNotContain("notification");
        assertThat(desk.openForms(other)).contains("otherRegimeEnded");

        desk.clockAt("2026-06-12T12:00");
        desk.as("legal").starts("variation-received", RouteEntries.changeReceived(first, "discharged", "croydon-family", "2026-06-12T10:00", "respondent"));
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        assertThat(path.openClocks(beside)).contains("notification");
        assertThat(desk.openForms(other)).contains("recordNotification").doesNotContain("otherRegimeEnded");
        assertThat(desk.running(reference)).doesNotContain("order-succession");
    }

    @Test
    void aWaitingOrderThatIsDischargedNeverStarts() {
        String other = second(true);
        desk.as("legal").submits("checkCourtOrder", other, standing("AFTER", "dapo"));
        desk.settle();
        String waiting = newest(other);
        desk.clockAt("2026-06-12T12:00");
        desk.as("legal").starts("variation-received", RouteEntries.changeReceived(waiting, "discharged", "croydon-family", "2026-06-12T10:00", "respondent"));
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        assertThat(path.state(waiting)).isEqualTo("DISCHARGED");
        desk.waitUntil("2026-07-01T00:00");
        assertThat(path.state(first)).isEqualTo("EXPIRED");
        assertThat(path.state(waiting)).isEqualTo("DISCHARGED");
        assertThat(history.at(waiting, desk.now()).inForce()).isFalse();
        assertThat(desk.running(reference)).doesNotContain("order", "order-succession");
    }

    @Test
    void thePoliceAskForASecondOrderOnlyToFollowTheFirst() {
        var root = desk.as("officer").starts("application-standalone", path.samePair(reference, Entries.reportAbuse()));
        desk.as("officer").submits("confirmPeople", root.getId(), Map.of("respondentChoice", path.person(reference, "respondent_id"), "protectedPersonChoice", path.person(reference, "protected_person_id")));
        desk.as("officer").submits("recordReport", root.getId(), Entries.recordReport());
        assertThat(desk.as("officer").opens("stateGrounds", root.getId()).get("ordersInForce").toString()).contains(first.replace("-", "&#45;"));
        assertThatThrownBy(() -> desk.as("officer").submits("stateGrounds", root.getId(), RouteEntries.stateGrounds())).hasMessageContaining("s.38(2)");
        desk.as("officer").submits("stateGrounds", root.getId(), but(RouteEntries.stateGrounds(), "earlierOrder", first));
        assertThat(desk.openForms(root.getId())).containsExactly("authoriseApplication");
    }
}
