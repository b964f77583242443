package uk.dapo.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An order as a court made it, before it is opened as an instrument; its clauses are the newest version of its application's.
 *
 * @param courtName      as the papers say it, where the court is not on the list; else null
 * @param courtReference the court's own reference, or null
 * @param onNotice       whether the respondent had notice of the hearing: else breach depends on knowledge (s.39(2))
 * @param term           UNTIL_DATE, UNTIL_EVENT or FURTHER_ORDER (s.38(3))
 * @param otherRegime    what else obliges the respondent to notify (s.41(8)), or none
 * @param relation       how it stands to {@code earlierOrder}: AFTER it (s.38(2)), INSTEAD of it, BESIDE it; null where there is none
 */
public record OrderMade(String applicationReference, String court, String courtName, String courtReference, Instant madeAt,
                        boolean onNotice, boolean respondentPresent, String term, LocalDate untilDay, String untilEvent,
                        String otherRegime, String relation, String earlierOrder) {
}
