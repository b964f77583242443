package uk.dapo.clock.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.dapo.clock.BankHolidays;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.CourtSittings;
import uk.dapo.clock.SittingTimes;
import uk.dapo.clock.StatutoryClocks;

class ClockControllerTest {

    private static final BankHolidays HOLIDAYS = new BankHolidays(List::of);
    private static MockMvc mvc;

    @BeforeAll
    static void start() {
        mvc = MockMvcBuilders.standaloneSetup(new ClockController(new StatutoryClocks(HOLIDAYS, kind -> 14), new CourtSittings(HOLIDAYS, SittingTimes.USUAL))).build();
    }

    @Test
    void listsEachClock() throws Exception {
        mvc.perform(get("/api/clocks")).andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$", hasSize(ClockKind.values().length)))
                .andExpect(jsonPath("$[0].kind").value("hearing-after-notice"))
                .andExpect(jsonPath("$[0].label").isNotEmpty())
                .andExpect(jsonPath("$[0].section").value("Domestic Abuse Act 2021 s.29(2)-(3)"))
                .andExpect(jsonPath("$[0].inclusive").value(true))
                .andExpect(jsonPath("$[0].source").isNotEmpty())
                .andExpect(jsonPath("$[?(@.kind == 'appeal-civil')].caution", contains(startsWith("Unverified:"))));
    }

    @Test
    void answersWithTheLimitAndItsReasons() throws Exception {
        ask("hearing-after-notice", "2026-06-13T10:00").andExpect(status().isOk())
                .andExpect(jsonPath("$.clock").value("hearing-after-notice"))
                .andExpect(jsonPath("$.from").value("2026-06-13T10:00:00+01:00"))
                .andExpect(jsonPath("$.due").value("2026-06-16T10:00:00+01:00"))
                .andExpect(jsonPath("$.inclusive").value(true))
                .andExpect(jsonPath("$.disregarded", hasSize(1)))
                .andExpect(jsonPath("$.disregarded[0].date").value("2026-06-14"))
                .andExpect(jsonPath("$.disregarded[0].why").value("Sunday"))
                .andExpect(jsonPath("$.explanation").value("48 hours from Saturday 13 June 2026, 10:00; Sunday 14 June is disregarded: "
                        + "Tuesday 16 June 2026, 10:00 at the latest."))
                .andExpect(jsonPath("$.section").value("Domestic Abuse Act 2021 s.29(2)-(3)"))
                .andExpect(jsonPath("$.calendarVersion", startsWith("EW-")))
                .andExpect(jsonPath("$.warnings", hasSize(0)));
    }

    @Test
    void anOffsetIsKeptToAcrossTheChangeOfClocks() throws Exception {
        mvc.perform(get(URI.create("/api/clocks/hearing-after-notice?from=2026-10-23T18:00%2B01:00")))
                .andExpect(jsonPath("$.from").value("2026-10-23T18:00:00+01:00"))
                .andExpect(jsonPath("$.due").value("2026-10-26T18:00:00Z"));
    }

    @Test
    void takesTheHearingWhereItIsEarlier() throws Exception {
        mvc.perform(get("/api/clocks/court-after-breach-arrest").param("from", "2026-04-04T22:00").param("hearing", "2026-04-07T16:30"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.due").value("2026-04-07T16:30:00+01:00"))
                .andExpect(jsonPath("$.disregarded[*].date", contains("2026-04-05", "2026-04-06")));
    }

    /** What to aim for is not the limit: Saturday's notice has its last ordinary sitting in time on Monday, not at the limit itself. */
    @ParameterizedTest
    @CsvSource({
            "hearing-after-notice, 2026-06-13T10:00, 2026-06-15T10:00:00+01:00",
            "hearing-after-notice, 2026-05-23T09:00, 2026-05-26T10:00:00+01:00",
            "court-after-breach-arrest, 2026-06-12T11:00,",
            "notification, 2026-06-12T11:00,"})
    void namesTheLastSittingInTime(String kind, String from, String lastSitting) throws Exception {
        ask(kind, from).andExpect(jsonPath("$.lastSitting").value(lastSitting));
    }

    @Test
    void aHearingThatEndsThePeriodIsTheSitting() throws Exception {
        mvc.perform(get("/api/clocks/court-after-breach-arrest").param("from", "2026-04-04T22:00").param("hearing", "2026-04-07T16:30"))
                .andExpect(jsonPath("$.lastSitting").value("2026-04-07T16:30:00+01:00"));
    }

    @Test
    void aBlankHearingIsNone() throws Exception {
        mvc.perform(get("/api/clocks/notification").param("from", "2026-04-04T22:00").param("hearing", " "))
                .andExpect(status().isOk()).andExpect(jsonPath("$.due").value("2026-04-07T00:00:00+01:00"));
    }

    @Test
    void warnsOfTheTwoReadings() throws Exception {
        ask("hearing-after-notice", "2026-12-24T15:00").andExpect(jsonPath("$.due").value("2026-12-29T15:00:00Z"))
                .andExpect(jsonPath("$.warnings[0]", containsString("30 December 2026, 15:00")));
    }

    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void everyClockInTheListAnswers(ClockKind kind) throws Exception {
        ask(kind.id(), "2026-06-13T10:00").andExpect(status().isOk()).andExpect(jsonPath("$.explanation").isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "now                            | for example 2026-06-13T10:00",
            "2026-06-13                     | for example 2026-06-13T10:00",
            "2026-02-30T10:00               | a day that exists",
            "2026-06-13T10:00 01:00         | %2B",
            "2026-10-25T01:30               | +01:00 for the first",
            "2026-10-25T01:30               | write + as %2B",
            "2026-03-29T01:30               | did not exist",
            "1999-12-31T23:59               | 2000 to 2100",
            "+999999999-12-31T23:59:59-18:00 | 2000 to 2100",
            "2101-01-01T00:00               | 2000 to 2100"})
    void aTimeThatIsNoneOrTwoIsRefusedWithARemedy(String from, String remedy) throws Exception {
        refused(ask("hearing-after-notice", from), 400, "from", remedy);
    }

    @Test
    void aPlusThatTheBrowserTurnedIntoASpaceIsNamed() throws Exception {
        refused(mvc.perform(get(URI.create("/api/clocks/hearing-after-notice?from=2026-06-13T10:00%2001:00"))), 400, "from", "%2B");
    }

    @Test
    void aMissingOrDoubleTimeIsRefused() throws Exception {
        refused(mvc.perform(get("/api/clocks/hearing-after-notice")), 400, "from", "No time was given");
        refused(ask("hearing-after-notice", ""), 400, "from", "No time was given");
        refused(mvc.perform(get("/api/clocks/hearing-after-notice").param("from", "2026-06-13T10:00", "2026-06-14T10:00")),
                400, "from", "for example");
    }

    @Test
    void aHearingThatCannotBeIsRefused() throws Exception {
        refused(hearing("hearing-after-notice", "2026-06-15T10:00"), 400, "hearing", "takes no hearing");
        refused(hearing("court-after-breach-arrest", "2026-06-13T09:59"), 400, "hearing", "before the event");
        refused(hearing("court-after-breach-arrest", "soon"), 400, "hearing", "for example");
        refused(hearing("court-after-breach-arrest", "2026-10-25T01:30"), 400, "hearing", "happened twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "HEARING_AFTER_NOTICE", "hearing-after-notice.json", "%00", "%F0%9F%92%A9"})
    void anUnknownClockNamesTheKnownOnes(String kind) throws Exception {
        refused(mvc.perform(get(URI.create("/api/clocks/" + kind + "?from=x"))), 400, "kind", "court-after-breach-arrest");
    }

    @Test
    void whateverTheCallerAcceptsTheAnswerIsJson() throws Exception {
        mvc.perform(get("/api/clocks/notification").param("from", "2026-06-13T10:00").accept(MediaType.TEXT_HTML)).andExpect(status().isOk());
        refused(mvc.perform(get("/api/clocks/notification").param("from", "x").accept(MediaType.TEXT_HTML)), 400, "from", "for example");
    }

    private static ResultActions ask(String kind, String from) throws Exception {
        return mvc.perform(get("/api/clocks/{kind}", kind).param("from", from));
    }

    private static ResultActions hearing(String kind, String hearing) throws Exception {
        return mvc.perform(get("/api/clocks/{kind}", kind).param("from", "2026-06-13T10:00").param("hearing", hearing));
    }

    private static void refused(ResultActions answer, int status, String field, String remedy) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail", containsString(remedy)));
    }
}
