package uk.dapo.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. It follows the engine's, so that a moved clock moves timers, rules, documents and audit together. */
@Configuration(proxyBeanMethods = false)
class EngineClock {

    @Bean
    Clock clock() {
        return new Following(ZoneId.of("Europe/London"));
    }

    private static final class Following extends Clock {

        private final ZoneId zone;

        private Following(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Following(other);
        }

        @Override
        public Instant instant() {
            return AsOf.moment() != null ? AsOf.moment() : ClockUtil.getCurrentTime().toInstant();
        }
    }
}
