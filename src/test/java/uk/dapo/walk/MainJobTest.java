package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job, from an officer's report to the last day of the order, and every way it can turn. */
@CaseTest
@Import(Desk.class)
class MainJobTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void reportBecomesNoticeOrderAndItsLastDay() {
        String reference = path.made();

        assertThat(desk.running(reference)).containsExactlyInAnyOrder("order", "escalation", "escalation");
        assertThat(state(reference, "NOTICE")).isEqualTo("ENDED");
        assertThat(state(reference, "APPLICATION")).isEqualTo("MADE");
        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("met");

        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-10T10:45"));
        desk.as("dapoTeam").submits("confirmRegistration", reference, Entries.confirmRegistration("2026-06-10T10:50"));
        desk.clockAt("2026-06-11T09:00");
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-11T08:30"));
        assertThat(clock(reference, "notification")).isEqualTo("met");

        desk.waitUntil("2027-06-09T23:59");
        assertThat(state(reference, "ORDER")).isEqualTo("IN_FORCE");
        desk.waitUntil("2027-06-10T00:00");
        assertThat(state(reference, "ORDER")).isEqualTo("EXPIRED");
        assertThat(desk.running(reference)).isEmpty();
        assertThat(desk.openForms(reference)).isEmpty();
    }

    private String state(String reference, String kind) {
        return jdbc.sql("select state from register.instrument where case_reference = ? and kind = ? order by opened_at desc limit 1")
                .params(reference, kind).query(String.class).single();
    }

    private String clock(String reference, String kind) {
        return jdbc.sql("""
                        select coalesce(close_reason, case when missed_at is null then 'open' else 'open, missed' end)
                        from register.clock where case_reference = ? and kind = ? order by id desc limit 1""")
                .params(reference, kind).query(String.class).single();
    }
}
