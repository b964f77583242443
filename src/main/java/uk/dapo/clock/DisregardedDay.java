package uk.dapo.clock;

import java.time.LocalDate;

/**
 * A day, midnight to midnight in Europe/London, that added nothing to a period.
 *
 * @param date the day
 * @param why  what the day is, in words: "Sunday", "Good Friday", "Easter Monday, bank holiday"
 */
public record DisregardedDay(LocalDate date, String why) {
}
