package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LondonTimeTest {

    @ParameterizedTest
    @CsvSource({
            "2026-06-13T10:00,              2026-06-13T10:00:00+01:00",
            "2026-06-13t10:00:05,           2026-06-13T10:00:05+01:00",
            "2026-01-13T10:00,              2026-01-13T10:00:00Z",
            "2026-06-13T10:00Z,             2026-06-13T11:00:00+01:00",
            "2026-06-13T10:00+05:00,        2026-06-13T06:00:00+01:00",
            "2026-10-25T01:30+01:00,        2026-10-25T01:30:00+01:00",
            "2026-10-25T01:30+00:00,        2026-10-25T01:30:00Z",
            "2026-03-29T01:30+00:00,        2026-03-29T02:30:00+01:00",
            "2026-10-25T00:59,              2026-10-25T00:59:00+01:00",
            "2026-10-25T02:00,              2026-10-25T02:00:00Z",
            "2026-03-29T00:59,              2026-03-29T00:59:00Z",
            "2026-03-29T02:00,              2026-03-29T02:00:00+01:00",
            "2000-01-01T00:00,              2000-01-01T00:00:00Z",
            "2100-12-31T23:59:59.999999999, 2100-12-31T23:59:59.999999999Z"})
    void readsLocalTimesAndTimesWithAnOffset(String text, String iso) {
        assertThat(LondonTime.iso(LondonTime.parse(text))).isEqualTo(iso);
        assertThat(LondonTime.parse(iso)).isEqualTo(LondonTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T01:00", "2026-10-25T01:30", "2026-10-25T01:59:59"})
    void aTimeThatHappensTwiceIsNotGuessed(String text) {
        assertThatThrownBy(() -> LondonTime.parse(text)).isInstanceOf(UnclearTime.class)
                .hasMessageContaining("happened twice").hasMessageContaining("Sunday 25 October 2026")
                .hasMessageContaining("+01:00").hasMessageContaining("+00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T01:00", "2026-03-29T01:30", "2026-03-29T01:59:59"})
    void aTimeThatNeverHappensIsNotGuessed(String text) {
        assertThatThrownBy(() -> LondonTime.parse(text)).isInstanceOf(UnclearTime.class)
                .hasMessageContaining("did not exist").hasMessageContaining("clocks went forward from 01:00 to 02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "now", "2026-06-13", "10:00", "2026-02-30T10:00", "2026-06-13T24:00", "2026-06-13T10:61",
            "2026-06-13 10:00", "2026-06-13T10:00[Europe/London]", "2026-06-13T10:00+01:00[Europe/Paris]", "2026-06-13T10",
            "13/06/2026 10:00", "2026-06-13T10:00+25:00", "2026-06-13T10:00,2026-06-13T10:00", "2026-06-13T10:00+0100"})
    void whatCannotBeReadSaysWhatToGive(String text) {
        assertThatThrownBy(() -> LondonTime.parse(text)).isInstanceOf(UnclearTime.class)
                .hasMessageContaining("for example 2026-06-13T10:00");
    }

    @Test
    void nothingAtAllSaysWhatToGive() {
        assertThatThrownBy(() -> LondonTime.parse(null)).isInstanceOf(UnclearTime.class).hasMessageContaining("No time was given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-13T10:00 01:00", "2026-06-13T10:00:00 01:00", "2026-06-13T10:00 0100", "2026-06-13T10:00 01"})
    void aPlusThatArrivedAsASpaceIsNamed(String text) {
        assertThatThrownBy(() -> LondonTime.parse(text)).isInstanceOf(UnclearTime.class).hasMessageContaining("%2B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59", "2101-01-01T00:00", "0026-06-13T10:00", "+999999999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00+18:00", "1999-12-31T23:59-00:00", "2100-12-31T23:59-01:00", "+12026-06-13T10:00"})
    void aYearOutOfRangeIsRefused(String text) {
        assertThatThrownBy(() -> LondonTime.parse(text)).isInstanceOf(UnclearTime.class).hasMessageContaining("2000 to 2100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-06-11T14:00          | Thursday 11 June 2026, 14:00",
            "2026-06-17T00:00          | Tuesday 16 June 2026, midnight at the end of the day",
            "2027-01-01T00:00          | Thursday 31 December 2026, midnight at the end of the day",
            "2026-06-17T00:00:01       | Wednesday 17 June 2026, 00:00:01",
            "2026-10-25T01:30+01:00    | Sunday 25 October 2026, 01:30 British Summer Time",
            "2026-10-25T01:30+00:00    | Sunday 25 October 2026, 01:30 Greenwich Mean Time",
            "2026-06-16T23:00Z         | Tuesday 16 June 2026, midnight at the end of the day"})
    void saysATimeAsPeopleDo(String text, String said) {
        assertThat(LondonTime.say(LondonTime.parse(text))).isEqualTo(said);
    }

    @Test
    void aPeriodThatStartsAtMidnightStartsWithItsOwnDay() {
        assertThat(LondonTime.sayStart(LondonTime.parse("2026-06-13T00:00")))
                .isEqualTo("Saturday 13 June 2026, midnight at the start of the day");
    }

    @Test
    void anInstantGoesToLondonAndBack() {
        Instant instant = Instant.parse("2026-10-25T00:30:00Z");

        assertThat(LondonTime.atLondon(instant).toInstant()).isEqualTo(instant);
        assertThat(LondonTime.parse(LondonTime.iso(LondonTime.atLondon(instant))).toInstant()).isEqualTo(instant);
    }
}
