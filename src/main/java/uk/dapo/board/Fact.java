package uk.dapo.board;

import java.math.BigDecimal;

/**
 * What a figure counts, as often as it happened alike.
 *
 * @param hit    for a share: whether it was in time
 * @param amount what is added up or measured, or null
 * @param n      how often
 */
record Fact(String figure, String area, String route, String label, Boolean hit, BigDecimal amount, long n) {
}
