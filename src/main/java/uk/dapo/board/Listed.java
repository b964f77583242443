package uk.dapo.board;

import java.util.List;
import java.util.Map;

/**
 * A list of the board. The counts are those of the very query that gave the rows, so that the two always agree.
 *
 * @param total    how many there are
 * @param counts   how many of each sort
 * @param pages    which page of each sort these are: 1, or the last where there are no more as many as were asked for
 * @param pageSize how many of each sort stand on a page
 * @param rows     of each sort one page, soonest first
 */
public record Listed<R>(long total, Map<String, Long> counts, Map<String, Integer> pages, int pageSize, List<R> rows) {
}
