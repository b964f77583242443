package uk.dapo.breach;

import java.time.Instant;
import java.util.List;

/**
 * What one report of a breach says, whoever made it.
 *
 * @param sourceReference the source's own reference, or null
 * @param monitoringEvent id of the monitoring event it comes from, or null
 * @param dangers         of weapon, threats, strangulation, honour
 * @param bySystem        a system or a clock made it: there is nobody to ask
 */
public record Report(String source, String sourceReference, Long monitoringEvent, BreachKind kind, Instant happenedAt, List<String> dangers,
                     boolean riskNow, boolean childAffected, boolean bySystem, String by) {
}
