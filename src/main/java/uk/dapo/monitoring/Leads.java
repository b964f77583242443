package uk.dapo.monitoring;

import java.time.Period;
import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;

/** How long before or after something a watch looks: local policy, from its table. */
@Component
class Leads {

    private final Decisions decisions;

    Leads(Decisions decisions) {
        this.decisions = decisions;
    }

    TemporalAmount of(String lead) {
        String period = decisions.row("monitoring-lead", Map.of("lead", lead)).text("period");
        return period.contains("T") ? Duration.parse(period) : Period.parse(period);
    }
}
