package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever arrives as a time is read or refused in words; nothing else can come out. */
class AnyTextTest {

    @Property(tries = 3000)
    void isReadOrRefused(@ForAll("texts") String text) {
        try {
            ZonedDateTime read = LondonTime.parse(text);
            assertThat(LondonTime.parse(LondonTime.iso(read))).isEqualTo(read);
            for (ClockKind kind : ClockKind.values()) {
                assertThat(Known.CLOCKS.due(kind, read).due()).isAfter(read);
            }
        } catch (UnclearTime refused) {
            assertThat(refused.getMessage()).endsWith(".");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> dates = Combinators.combine(Arbitraries.of("2026", "2000", "2100", "1999", "+12026", "-0001", "+999999999"),
                        Arbitraries.integers().between(0, 13), Arbitraries.integers().between(0, 32))
                .as((year, month, day) -> "%s-%02d-%02d".formatted(year, month, day));
        Arbitrary<String> times = Combinators.combine(Arbitraries.integers().between(0, 25), Arbitraries.integers().between(0, 60),
                Arbitraries.of("", ":00", ":59", ":60", ":30.123456789")).as((hour, minute, rest) -> "%02d:%02d%s".formatted(hour, minute, rest));
        Arbitrary<String> offsets = Arbitraries.of("", "Z", "+01:00", "+00:00", " 01:00", "-18:00", "+18:00", "+19:00", "[Europe/London]");
        Arbitrary<String> nearly = Combinators.combine(dates, Arbitraries.of("T", "t", " ", ""), times, offsets)
                .as((date, between, time, offset) -> date + between + time + offset);
        return Arbitraries.frequencyOf(Tuple.of(5, nearly), Tuple.of(1, Arbitraries.strings()));
    }
}
