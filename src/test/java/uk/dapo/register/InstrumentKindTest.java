package uk.dapo.register;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A state that a diagram misspells is refused where it would be kept. */
class InstrumentKindTest {

    @Test
    void aStateOfAnotherKindOrOfNoneIsRefused() {
        assertThatCode(() -> Instrument.Kind.NOTICE.require("NOT_SERVED")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Instrument.Kind.NOTICE.require("EXPIRED")).hasMessageContaining("EXPIRED is no state of NOTICE").hasMessageContaining("NOT_SERVED");
        assertThatThrownBy(() -> Instrument.Kind.ORDER.require("EXPIERD")).hasMessageContaining("DISCHARGED");
    }
}
