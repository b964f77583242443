package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Periods counted in days, weeks and months. A limit of 00:00 is the end of the day before. */
class DayCountsTest {

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            notification                    | 2026-05-22T15:00 | 2026-05-25T00:00
            notification                    | 2026-12-24T15:00 | 2026-12-27T00:00
            notification                    | 2026-05-22T00:00 | 2026-05-25T00:00
            notification                    | 2026-05-22T23:59 | 2026-05-25T00:00
            notification                    | 2026-10-23T15:00 | 2026-10-26T00:00
            notification-new-name           | 2026-05-22T15:00 | 2026-05-25T00:00
            notification-new-address        | 2026-05-22T15:00 | 2026-05-25T00:00
            notification-no-address         | 2026-05-22T15:00 | 2026-05-25T00:00
            notification-other-regime-ended | 2026-05-22T15:00 | 2026-05-25T00:00
            victim-update-enhanced          | 2026-05-22T15:00 | 2026-05-27T00:00
            victim-update-enhanced          | 2026-05-23T15:00 | 2026-05-27T00:00
            victim-update-standard          | 2026-05-22T15:00 | 2026-06-02T00:00
            victim-update-standard          | 2026-04-01T15:00 | 2026-04-11T00:00
            appeal-civil                    | 2026-05-22T15:00 | 2026-06-13T00:00
            appeal-criminal                 | 2026-05-22T15:00 | 2026-06-16T00:00
            appeal-criminal                 | 2027-12-17T15:00 | 2028-01-13T00:00
            appeal-crown-court              | 2026-05-22T15:00 | 2026-06-20T00:00
            appeal-family-county            | 2026-05-22T15:00 | 2026-06-13T00:00
            remand-clear-days               | 2026-06-01T11:00 | 2026-06-11T00:00
            constable-custody               | 2026-06-01T11:00 | 2026-06-06T00:00
            remand-medical-custody          | 2026-06-01T11:00 | 2026-06-23T00:00
            remand-medical-bail             | 2026-06-01T11:00 | 2026-06-30T00:00
            hospital-remand                 | 2026-06-01T11:00 | 2026-06-30T00:00
            tag-term                        | 2026-05-22T15:00 | 2027-05-22T00:00
            tag-term                        | 2027-03-01T15:00 | 2028-03-01T00:00
            tag-term                        | 2028-02-29T15:00 | 2029-03-01T00:00
            tag-extension                   | 2026-05-22T15:00 | 2027-05-22T00:00
            return-hearing-safety-net       | 2026-05-22T15:00 | 2026-06-06T00:00
            family-order-copy               | 2026-05-22T15:00 | 2026-05-24T00:00
            school-told                     | 2026-05-22T15:00 | 2026-05-26T08:30
            school-told                     | 2026-05-22T08:29 | 2026-05-22T08:30
            school-told                     | 2026-05-22T08:30 | 2026-05-26T08:30
            school-told                     | 2026-06-15T02:00 | 2026-06-15T08:30
            """)
    void usedUpWhenTheLastDayEnds(String kind, LocalDateTime from, LocalDateTime due) {
        Deadline deadline = Known.CLOCKS.due(ClockKind.byId(kind).orElseThrow(), LondonTime.of(from));

        assertThat(deadline.due()).isEqualTo(LondonTime.of(due));
        assertThat(deadline.inclusive()).isFalse();
        assertThat(deadline.section()).isNotBlank();
    }

    @Test
    void theLastMomentOfTheLastDayIsInTimeAndTheFirstOfTheNextIsNot() {
        Deadline deadline = Known.CLOCKS.due(ClockKind.NOTIFICATION, LondonTime.parse("2026-05-22T15:00"));

        assertThat(deadline.metAt(LondonTime.parse("2026-05-24T23:59:59").toInstant())).isTrue();
        assertThat(deadline.metAt(LondonTime.parse("2026-05-25T00:00").toInstant())).isFalse();
    }

    @Test
    void daysThatAreNotWorkedAreNamed() {
        Deadline deadline = Known.CLOCKS.due(ClockKind.VICTIM_UPDATE_ENHANCED, LondonTime.parse("2026-05-22T15:00"));

        assertThat(deadline.disregarded()).extracting(day -> day.date() + " " + day.why())
                .containsExactly("2026-05-23 Saturday", "2026-05-24 Sunday", "2026-05-25 Spring bank holiday");
    }

    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void onlyTheClockThatAHearingEndsTakesOne(ClockKind kind) {
        ZonedDateTime from = LondonTime.parse("2026-05-22T15:00");
        if (!kind.takesHearing()) {
            assertThatThrownBy(() -> Known.CLOCKS.due(kind, from, from)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(kind.id()).hasMessageContaining("Leave the hearing out");
        }
        assertThat(Known.CLOCKS.due(kind, from).due()).isAfter(from);
    }

    @Test
    void aHearingBeforeTheArrestIsRefused() {
        assertThatThrownBy(() -> Known.CLOCKS.due(ClockKind.COURT_AFTER_BREACH_ARREST,
                LondonTime.parse("2026-05-22T15:00"), LondonTime.parse("2026-05-22T14:59")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("before the event");
    }

    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void eachClockAnswersAtBothEndsOfTheRange(ClockKind kind) {
        for (String from : new String[]{"2000-01-01T00:00", "2100-12-31T23:59:59"}) {
            ZonedDateTime start = LondonTime.parse(from);
            assertThat(Known.CLOCKS.due(kind, start).due()).isAfter(start);
        }
        ZonedDateTime tooLate = LondonTime.parse("2100-12-31T23:59").plusMinutes(1);
        assertThatThrownBy(() -> Known.CLOCKS.due(kind, tooLate)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 to 2100");
    }

    @Test
    void idsAreUniqueAndInKebabCaseAndWhatIsUnverifiedSaysSo() {
        assertThat(ClockKind.values()).extracting(ClockKind::id).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(ClockKind.values()).filteredOn(kind -> kind.source().contains("Unverified:")).extracting(ClockKind::id)
                .containsExactlyInAnyOrder("victim-update-enhanced", "victim-update-standard", "appeal-civil", "appeal-criminal",
                        "appeal-crown-court", "appeal-family-county", "hospital-remand", "hospital-remand-total", "family-order-copy");
        assertThat(ClockKind.values()).filteredOn(kind -> kind.source().contains("not law:")).containsExactlyInAnyOrder(
                ClockKind.RETURN_HEARING_SAFETY_NET, ClockKind.EXTENSION_CONFIRMED, ClockKind.SCHOOL_TOLD);
        assertThat(ClockKind.values()).filteredOn(ClockKind::inclusive).containsExactly(ClockKind.HEARING_AFTER_NOTICE);
    }
}
