package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.clock.web.ClockController;

/** The module's beans fit together, given a database client and a clock, and none asks the database while they are made. */
class WiringTest {

    @Test
    void theModuleStartsWithoutAskingTheDatabase() {
        JdbcClient jdbc = mock(JdbcClient.class);
        new ApplicationContextRunner().withUserConfiguration(Module.class)
                .withBean(JdbcClient.class, () -> jdbc)
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(StatutoryClocks.class).hasSingleBean(CourtSittings.class)
                            .hasSingleBean(ClockController.class);
                    verifyNoInteractions(jdbc);
                });
    }

    @ComponentScan(basePackageClasses = StatutoryClocks.class)
    @EnableConfigurationProperties(ClockProperties.class)
    static class Module {
    }
}
