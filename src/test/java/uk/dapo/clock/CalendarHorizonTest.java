package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CalendarHorizonTest {

    @Test
    void aCalendarConfirmedForAYearIsSilent(CapturedOutput output) {
        assertThat(at("2027-12-31T12:00:00Z").warning()).isEmpty();
        at("2027-12-31T12:00:00Z").warnAtStart();
        assertThat(output).doesNotContain("BANK HOLIDAYS");
    }

    @Test
    void aCalendarThatEndsWithinAYearIsLogged(CapturedOutput output) {
        Optional<String> warning = at("2028-01-01T00:00:00Z").warning();

        assertThat(warning).hasValueSatisfying(said -> assertThat(said).contains("Sunday 31 December 2028")
                .contains("register.calendar_change").contains("dapo.clock.calendar-confirmed-until"));
        at("2028-01-01T00:00:00Z").warnAtStart();
        assertThat(output).contains("WARN").contains(warning.orElseThrow());
    }

    private static CalendarHorizon at(String now) {
        return new CalendarHorizon(new BankHolidays(List::of, LocalDate.of(2028, 12, 31)), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
