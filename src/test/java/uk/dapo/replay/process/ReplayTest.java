package uk.dapo.replay.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import uk.dapo.replay.Pilot;
import uk.dapo.walk.FreshData;

/** A small share of the year, played as the command plays all of it. */
@Tag("own-application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "dapo.replay=pilot", "dapo.replay.share=" + ReplayTest.SHARE})
@ContextConfiguration(initializers = FreshData.class)
class ReplayTest {

    static final int SHARE = 3;

    @Autowired
    Replay replay;
    @Autowired
    ReplayAtStart atStart;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestRestTemplate http;

    @Test
    void theYearComesToItsFiguresAndLeavesCasesOpen() {
        Pilot.Figures planned = new Pilot(SHARE, 1, Instant.EPOCH).figures();
        assertThat(replay.refused()).as("script and forms agree").isEmpty();
        assertThat(replay.figures()).isEqualTo(planned);
        JsonNode shown = http.withBasicAuth("manager", "demo").getForObject("/api/figures", JsonNode.class);
        assertThat(shown.findValues("noticesGiven")).as(shown.toString()).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from act_ru_task").query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from act_ru_incident").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select max(at) from register.event").query((row, n) -> row.getTimestamp(1).toInstant()).single()).isBeforeOrEqualTo(Instant.now());

        assertThatThrownBy(atStart::start).as("into a database with cases").isInstanceOf(ReplayRefused.class).hasMessageContaining("nothing was changed");
    }

    @Test
    void allOfItIsWhatThePilotPublished() {
        assertThat(new Pilot(100, 1, Instant.EPOCH).figures()).isEqualTo(new Pilot.Figures(219, 180, 39, 12));
        assertThat(starts(7)).isEqualTo(starts(7)).isNotEqualTo(starts(8));
    }

    private static List<String> starts(long seed) {
        return new Pilot(100, seed, Instant.EPOCH).plans().stream().map(plan -> plan.start() + " " + plan.area() + " " + plan.months() + " " + plan.people()).toList();
    }
}
