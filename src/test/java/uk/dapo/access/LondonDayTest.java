package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LondonDayTest {

    @ParameterizedTest
    @CsvSource({
            "2026-01-15T12:00:00Z, 2026-01-15T00:00:00Z, 2026-01-16T00:00:00Z",
            "2026-07-15T22:59:59Z, 2026-07-14T23:00:00Z, 2026-07-15T23:00:00Z",
            "2026-07-15T23:00:00Z, 2026-07-15T23:00:00Z, 2026-07-16T23:00:00Z",
            "2026-03-29T12:00:00Z, 2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z",
            "2026-10-25T12:00:00Z, 2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z"})
    void aDayIsFromMidnightToMidnightInLondon(Instant moment, Instant start, Instant end) {
        LondonDay day = new LondonDay();
        assertThat(day.start(Date.from(moment)).toInstant()).isEqualTo(start);
        assertThat(day.end(Date.from(moment)).toInstant()).isEqualTo(end);
    }
}
