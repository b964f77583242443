package uk.dapo.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code dapo.clock.*}.
 *
 * @param calendarConfirmedUntil last day up to which the bank holidays were compared with the published list
 * @param sittingDays            days of the week on which courts sit
 * @param sittingStarts          when sittings start on such a day, London time
 */
@ConfigurationProperties("dapo.clock")
public record ClockProperties(
        @DefaultValue("2028-12-31") LocalDate calendarConfirmedUntil,
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> sittingDays,
        @DefaultValue("10:00") List<LocalTime> sittingStarts) {
}
