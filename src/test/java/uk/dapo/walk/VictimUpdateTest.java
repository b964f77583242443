package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The protected person is told of every milestone, within the clock of the Victims' Code. */
@CaseTest
@Import(Desk.class)
class VictimUpdateTest {

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
    void everyMilestoneOfAnOrderOwesAnUpdateInItsOrder() {
        String reference = path.made();
        desk.waitUntil("2027-06-10T00:00");

        assertThat(milestones(reference)).containsExactly("noticeGiven", "hearingListed", "orderMade", "orderEnding", "orderEnded");
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'milestone-reached'").param(reference)
                .query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    void theClockRunsFromTheMilestoneHoweverLateTheUpdateIsTakenUp() {
        String reference = path.served();
        desk.clockAt("2026-06-10T09:00");
        desk.settle();

        assertThat(jdbc.sql("select to_char(due_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') from register.clock where case_reference = ? and kind = 'victim-update-enhanced'")
                .param(reference).query(String.class).single()).isEqualTo("2026-06-11 00:00");
    }

    @Test
    void withNoSafeChannelTheVictimFocusDeskCallsBackAndTheClockIsMet() {
        String reference = path.served();
        desk.settle();
        assertThat(desk.as("victimCare").opens("callBack", reference).get("updateSpoken").toString()).contains("notice was given");

        desk.as("victimCare").submits("callBack", reference, Map.of("callBackOutcome", "told", "callBackNote", "Told what the notice forbids."));

        assertThat(jdbc.sql("select outcome from register.victim_update where case_reference = ?").param(reference).query(String.class).list()).isEqualTo(List.of("TOLD"));
        assertThat(jdbc.sql("select close_reason from register.clock where case_reference = ? and kind like 'victim-update%'").param(reference)
                .query(String.class).single()).isEqualTo("met");
    }

    private List<String> milestones(String reference) {
        return jdbc.sql("select milestone from register.victim_update where case_reference = ? order by reached_at, id").param(reference).query(String.class).list();
    }
}
