package uk.dapo.model;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dapo.model.checks.Check;
import uk.dapo.model.checks.Checks;

/** Each form keeps every rule for forms. */
class FormHygieneTest {

    static Stream<Arguments> formsAndRules() {
        return ShippedProject.each(".form", Checks.FORMS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("formsAndRules")
    void everyFormKeepsEveryRule(String file, String rule, Check check) {
        ShippedProject.holds(file, check);
    }

    @Test
    void nothingBesideTheFormsBreaksARule() {
        ShippedProject.holdsElsewhere(Checks.FORMS);
    }
}
