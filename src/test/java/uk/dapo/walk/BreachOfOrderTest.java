package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order is broken: reported in two forms, arrested for, charged, and brought to its end (ss.39, 43). */
@CaseTest
@Import(Desk.class)
class BreachOfOrderTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;

    Path path;
    BreachPath breach;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
        breach = new BreachPath(desk, jdbc);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void reportedArrestedChargedAndSentToCustody() {
        String reference = path.made();
        desk.clockAt("2026-06-12T09:00");
        String broken = breach.reported(reference, BreachEntries.reportBreach(breach.order(reference), "2026-06-12T08:10"), "1");
        assertThat(breach.row(broken)).containsEntry("severity", "L4").containsEntry("route", "OFFENCE").containsEntry("state", "REPORTED");
        assertThat(desk.openForms(reference)).contains("recordArrest").doesNotContain("decideResponse");
    }
}
