package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.application.ReceivedOrders;
import uk.dapo.engine.Instances;
import uk.dapo.register.AuditTrail;
import uk.dapo.register.OrderHistory;

/**
 * Random sequences of lawful and unlawful events on cases: forms of all roles, messages, orders sent by courts, a clock that moves. After
 * each step the register and the engine agree, every instrument is in a state it may be in, and nobody has work for an order that is
 * over. {@code -Ddapo.seed} repeats a run, {@code -Ddapo.sequences} says how many.
 */
@CaseTest
@Import(Desk.class)
class RandomSequencesTest {

    /** The same in every build, so that a build fails for what was changed; the soak goes where nobody was before. */
    private static final int IN_EVERY_BUILD = 2;
    private static final long SEED_OF_BUILDS = 1000;
    private static final int SOAK = 1000;
    private static final int STEPS = 40;

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Instances instances;
    @Autowired
    ReceivedOrders received;
    @Autowired
    OrderHistory history;
    @Autowired
    AuditTrail trail;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aFewSequencesInEveryBuild() {
        run(Integer.getInteger("dapo.sequences", IN_EVERY_BUILD), Long.getLong("dapo.seed", SEED_OF_BUILDS));
    }

    @Test
    @Tag("soak")
    void manySequences() {
        run(Integer.getInteger("dapo.sequences", SOAK), Long.getLong("dapo.seed", System.nanoTime()));
    }

    private void run(int sequences, long seed) {
        System.out.println("Random sequences: " + sequences + " from seed " + seed + " (repeat with -Ddapo.seed=" + seed + ")");
        Map<String, Integer> happened = new TreeMap<>();
        for (int n = 0; n < sequences; n++) {
            RandomCase sequence = new RandomCase(desk, jdbc, engine, instances, received, history, new Random(seed + n));
            List<String> told = new ArrayList<>();
            try {
                sequence.begin(told);
                for (int step = 0; step < STEPS && sequence.goesOn(); step++) {
                    sequence.step(told);
                    sequence.holds();
                }
                assertThat(trail.check().stream().filter(finding -> sequence.cases().contains(finding.chain()))).as("audit trail").isEmpty();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Sequence of seed %d failed (-Ddapo.seed=%d -Ddapo.sequences=1):%n%s".formatted(seed + n, seed + n, String.join("\n", told)), e);
            } finally {
                sequence.leave();
            }
            told.forEach(line -> happened.merge(line.replaceAll("^\\S+ ", "").replaceAll(" .*", ""), 1, Integer::sum));
        }
        System.out.println("What happened: " + happened);
        assertThat(happened.keySet()).as("lawful and unlawful things happened").isNotEmpty();
    }
}
