package uk.dapo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-08-01T17:10:00Z|Saturday 1 August 2026 at 18:10",
            "2026-12-24T23:59:00Z|Thursday 24 December 2026 at 23:59",
            "2026-10-25T00:30:00Z|Sunday 25 October 2026 at 01:30 (British Summer Time)",
            "2026-10-25T01:30:00Z|Sunday 25 October 2026 at 01:30 (Greenwich Mean Time)",
            "2026-03-29T01:30:00Z|Sunday 29 March 2026 at 02:30"})
    void aTimeIsCivilTimeAndSaysWhichOfTwoEqualHoursIsMeant(Instant instant, String words) {
        assertThat(new PaperDates().time(instant)).isEqualTo(words);
    }
}
