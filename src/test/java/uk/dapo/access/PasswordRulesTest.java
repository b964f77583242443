package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "passwordpassword", "Password1234!", "123456789012", "aaaaaaaaaaaa",
            "abababababab", "Administrator1", "my-warden-of-it", "MetropolitanPolice1"})
    void whatOthersTryFirstIsRefused(String password) {
        assertThat(PasswordRules.firstBroken(password, "warden")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kettle-orbit-plum", "fourteen hundred swans", "zX9#qLm2!vT0"})
    void whatIsLongAndUncommonIsTaken(String password) {
        assertThat(PasswordRules.firstBroken(password, "warden")).isEmpty();
    }

    @Test
    void aReasonIsGiven() {
        assertThat(PasswordRules.firstBroken("short", "warden")).contains("it has fewer than 12 characters");
        assertThat(PasswordRules.firstBroken(null, null)).isPresent();
    }
}
