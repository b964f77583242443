package uk.dapo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import uk.dapo.walk.CaseTest;
import uk.dapo.walk.Desk;
import uk.dapo.walk.MadeOrder;

/** {@link FormFuzzTest} at length, on a database of its own: {@code mvn verify -Psoak}, {@code -Ddapo.inputs=…} for fewer. */
@CaseTest
@Import(Desk.class)
@TestPropertySource(properties = "dapo.soak=true")
@DirtiesContext
@Tag("own-application")
@Tag("soak")
class FormFuzzSoakTest {

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Desk desk;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aHundredThousandInputs() {
        FormFuzz fuzz = new FormFuzz(port, engine, jdbc, FormFuzzTest.seed(System.nanoTime()), true);
        String reference = MadeOrder.of(desk);
        fuzz.attackStarts(60);
        Set<String> unreachable = fuzz.attackUnreached(FormFuzzTest.variablesOf(reference, engine, jdbc), 300);
        fuzz.work(Integer.getInteger("dapo.inputs", 100_000), 60);
        FormFuzzTest.report(fuzz, unreachable);
        assertThat(fuzz.wrong()).isEmpty();
        assertThat(unreachable).isSubsetOf(FormFuzzTest.ASK_CLOCKS_OF_THEIR_OWN);
        assertThat(fuzz.tallies().entrySet().stream().filter(form -> form.getValue().allowed > 0 && form.getValue().accepted == 0)
                .map(form -> form.getKey() + ": " + form.getValue().rules)).as("no made-up submission got through: add to doors/hints.txt what their rules want").isEmpty();
    }
}
