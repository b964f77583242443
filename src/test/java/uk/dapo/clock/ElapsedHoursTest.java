package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of policy pass at night, on Sundays and when the clocks change: an hour is an hour. */
class ElapsedHoursTest {

    @ParameterizedTest(name = "a call within the hour of {0}: before {1}")
    @CsvSource({"2026-06-14T23:30, 2026-06-15T00:30", "2026-03-29T00:30, 2026-03-29T02:30",
            "2026-10-25T00:30, 2026-10-25T01:30+01:00", "2026-10-25T01:30+01:00, 2026-10-25T01:30+00:00", "2026-10-25T01:30+00:00, 2026-10-25T02:30"})
    void anHourIsAnHour(String from, String due) {
        Deadline call = Known.CLOCKS.due(ClockKind.SAFETY_CALL, LondonTime.parse(from));
        assertThat(call.due()).isEqualTo(LondonTime.parse(due));
        assertThat(call.explanation()).contains("1 hour from").contains("every hour counted");
        assertThat(call.metAt(call.due().toInstant())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"severe-breach-answered, 2026-06-13T23:00, 2026-06-14T00:00", "serious-breach-answered, 2026-06-13T23:00, 2026-06-14T03:00"})
    void aBreachIsAnsweredOnASundayToo(String kind, String from, String due) {
        assertThat(Known.CLOCKS.due(ClockKind.byId(kind).orElseThrow(), LondonTime.parse(from)).due()).isEqualTo(LondonTime.parse(due));
    }
}
