package uk.dapo.walk;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every walk through a breach begins with: a Tuesday morning, and ways to a notice or an order that can be broken. */
abstract class BreachWalk {

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
}
