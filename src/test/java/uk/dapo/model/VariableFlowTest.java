package uk.dapo.model;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dapo.model.checks.Check;
import uk.dapo.model.checks.Checks;

/** No model reads a variable that some path before it does not write. */
class VariableFlowTest {

    static Stream<Arguments> modelsAndRules() {
        return ShippedProject.each(".bpmn", Checks.VARIABLES);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("modelsAndRules")
    void everyModelReadsWhatIsWritten(String file, String rule, Check check) {
        ShippedProject.holds(file, check);
    }
}
