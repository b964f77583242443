package uk.dapo.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of an order that a court made.
 *
 * @param source    the variation, appeal or order it comes from
 * @param outcome   varied or discharged
 * @param decidedAt when the court decided: it counts from then
 * @param onNotice  whether the respondent had notice: else breach of what is new depends on knowledge (s.45(8)-(9))
 * @param term      same, or how the order ends from now on
 */
public record OrderChange(long id, String orderReference, String source, String outcome, Instant decidedAt, boolean onNotice, int round,
                          String term, LocalDate untilDay, String untilEvent, String recordedBy, String state) {
}
