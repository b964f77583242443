package uk.dapo.board;

import java.util.List;
import java.util.Map;

/**
 * A list of the board. The counts are those of the very query that gave the rows, so that the two always agree.
 *
 * @param total  how many there are
 * @param counts how many of each sort
 * @param rows   the first of each sort, soonest first
 */
public record Listed<R>(long total, Map<String, Long> counts, List<R> rows) {
}
