package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.engine.Instances;
import uk.dapo.register.Refusal;

/** An order that is varied is taken as it stands then, whatever its term was; its end ends all who watch it. */
@CaseTest
@Import(Desk.class)
class OrderVariedTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Instances instances;
    String reference;
    String order;

    @BeforeEach
    void anOrderUntilTheNinthOfJune() {
        desk.clockAt(Path.START);
        reference = new Path(desk).made();
        order = jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'ORDER'").param(reference).query(String.class).single();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anEarlierLastDayEndsItEarlier() {
        varied("until_day = date '2026-12-31'");

        desk.waitUntil("2026-12-31T23:59");
        assertThat(state()).isEqualTo("IN_FORCE");
        desk.waitUntil("2027-01-01T00:00");
        assertThat(state()).isEqualTo("EXPIRED");
    }

    @Test
    void aLaterLastDayKeepsItInForce() {
        varied("until_day = date '2027-12-09'");

        desk.waitUntil("2027-06-30T12:00");
        assertThat(state()).isEqualTo("IN_FORCE");
        desk.waitUntil("2027-12-10T00:00");
        assertThat(state()).isEqualTo("EXPIRED");
    }

    @Test
    void aDateBecomesAnEventAndAnEventAFurtherOrder() {
        varied("term = 'UNTIL_EVENT', until_day = null, until_event = 'the sale of the house'");
        assertThat(desk.openForms(reference)).contains("recordEndingEvent");
        varied("term = 'FURTHER_ORDER', until_event = null");
        assertThat(desk.openForms(reference)).doesNotContain("recordEndingEvent");

        desk.waitUntil("2027-06-10T12:00");
        assertThat(state()).isEqualTo("IN_FORCE");
        assertThat(desk.openForms(reference)).contains("reviewOpenOrder");
    }

    @Test
    void theEndOfTheOrderEndsTheNotificationDutyInTheSameMoment() {
        assertThat(desk.running(reference)).contains("monitoring-notification", "escalation");
        instances.send("orderDischarged", reference, order, Map.of());

        assertThat(state()).isEqualTo("DISCHARGED");
        assertThat(desk.running(reference)).doesNotContain("order", "monitoring-notification", "escalation");
        assertThat(jdbc.sql("select count(*) from register.clock where instrument_reference = ? and closed_at is null").param(order).query(Integer.class).single()).isZero();
    }

    @Test
    void anOrderThatHasEndedIsNotVaried() {
        instances.send("orderDischarged", reference, order, Map.of());

        assertThatThrownBy(() -> instances.send("orderVaried", reference, order, Map.of())).isInstanceOf(Refusal.class);
    }

    private void varied(String change) {
        jdbc.sql("update register.protection_order set " + change + " where reference = ?").param(order).update();
        instances.send("orderVaried", reference, order, Map.of());
    }

    private String state() {
        return jdbc.sql("select state from register.instrument where reference = ?").param(order).query(String.class).single();
    }
}
