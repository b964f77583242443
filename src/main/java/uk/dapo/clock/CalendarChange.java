package uk.dapo.clock;

import java.time.LocalDate;

/**
 * A bank holiday added or taken away after this program was built.
 *
 * @param day    the day, England and Wales
 * @param added  true: the day is a bank holiday; false: it is not, whatever the rules or the statute's list say
 * @param name   what the day is, or why it is taken away
 * @param source who says so: the proclamation and where it is published
 */
public record CalendarChange(LocalDate day, boolean added, String name, String source) {
}
