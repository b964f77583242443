package uk.dapo.board;

import java.time.Instant;

/**
 * Who looks at the board, when, and at which part of it.
 *
 * @param area  one of their areas, or null for all
 * @param team  the role that has work to do in the case, or null for any
 * @param route the route to the order, or null for any
 * @param pages which pages of long lists
 */
record Asked(String who, Instant at, String area, String team, String route, Pages pages) {
}
