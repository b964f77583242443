package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ClockPropertiesTest {

    @Test
    void withoutSettingsTheyAreTheUsualOnes() {
        ClockProperties properties = bound(Map.of());

        assertThat(properties.calendarConfirmedUntil()).isEqualTo(BankHolidays.CONFIRMED_UNTIL);
        assertThat(new SittingTimes(properties.sittingDays(), properties.sittingStarts())).isEqualTo(SittingTimes.USUAL);
    }

    @Test
    void settingsAreReadAsTheyAreWritten() {
        ClockProperties properties = bound(Map.of("dapo.clock.calendar-confirmed-until", "2030-12-31",
                "dapo.clock.sitting-days", "saturday", "dapo.clock.sitting-starts", "10:00,14:00"));

        assertThat(properties.calendarConfirmedUntil()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(properties.sittingDays()).isEqualTo(EnumSet.of(DayOfWeek.SATURDAY));
        assertThat(properties.sittingStarts()).isEqualTo(List.of(LocalTime.of(10, 0), LocalTime.of(14, 0)));
    }

    private static ClockProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("dapo.clock", ClockProperties.class);
    }
}
