package uk.dapo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dapo.monitoring.ReportKind;

/** Which condition gets which watch, where a report goes, how often somebody visits, and what a change must be notified as. */
class MonitoringTablesTest {

    private static final List<String> TAGS = List.of("EM_CURF", "EM_EXCL", "EM_TRAIL", "EM_ATT", "EM_ALC");
    private static final List<String> PROGRAMMES = List.of("PROG_DA", "PROG_SUB", "PROG_MH");
    private static final Tables ROUTE = new Tables("monitoring-report-route");

    private final Tables watch = new Tables("condition-watch");
    private final Tables cycle = new Tables("visit-cycle");
    private final Tables lead = new Tables("monitoring-lead");
    private final Tables change = new Tables("notification-change");

    @Test
    void everyConditionOfTheCatalogueHasAWatch() throws IOException {
        for (String code : catalogue()) {
            String expected = TAGS.contains(code) ? "TAG" : PROGRAMMES.contains(code) ? "PROGRAMME" : code.equals("SIGN_ON") ? "SIGN_ON" : "VISITED";
            assertThat(watch.one("conditionCode", code)).as(code).containsEntry("watch", expected);
        }
        assertThat(watch.one("conditionCode", "NOTIFY")).containsEntry("watch", "NOTIFICATION");
        assertThat(watch.one("conditionCode", "COMPLIANCE")).containsEntry("watch", "VISITS");
        assertThat(watch.one("conditionCode", "EXPIRY")).containsEntry("watch", "REVIEW");
        assertThat(watch.unused()).isEmpty();
        watch.rowsSpeak("sentence");
    }

    @ParameterizedTest(name = "{0} {1}: {2}, a breach would be {3}")
    @CsvSource({"EM_CURF,installed,PROGRESS,other", "EM_TRAIL,notInstalled,ASSESS,requirement", "EM_EXCL,removed,ASSESS,requirement", "EM_ALC,tamper,BREACH,tamper",
        "EM_CURF,battery,ASSESS,tamper", "EM_TRAIL,noSignal,ASSESS,tamper", "EM_EXCL,zoneEntered,BREACH,approach", "ZONE,zoneEntered,BREACH,approach",
        "DIST_OTHER,zoneEntered,BREACH,approach", "EM_CURF,curfewBroken,BREACH,curfew", "CURFEW,curfewBroken,BREACH,curfew", "EM_ALC,alcohol,BREACH,other",
        "PROG_DA,started,PROGRESS,requirement", "PROG_SUB,attended,PROGRESS,requirement", "PROG_MH,completed,PROGRESS,requirement", "PROG_DA,missed,ASSESS,requirement",
        "EM_ATT,missed,ASSESS,requirement", "PROG_MH,failed,BREACH,requirement", "SIGN_ON,signedOn,PROGRESS,requirement", "SIGN_ON,signOnMissed,ASSESS,requirement",
        "NOCONTACT,contact,BREACH,contact", "APPROACH,contact,BREACH,contact", "NOTIFY,missed,ASSESS,notification", "ECON,other,ASSESS,other", "NOTIFY,other,ASSESS,other"})
    void aReportGoesWhereItsRowSays(String code, String kind, String route, String breach) {
        assertThat(ROUTE.one("conditionCode", code, "reportKind", kind)).containsEntry("route", route).containsEntry("breachKind", breach);
    }

    @Test
    void whatATagShowsBreaksTheClauseThatItMonitors() {
        assertThat(List.of(breaks("EM_EXCL", "zoneEntered"), breaks("EM_CURF", "curfewBroken"), breaks("EM_ALC", "alcohol"), breaks("EM_ATT", "missed"))).containsOnly("MONITORED");
        assertThat(List.of(breaks("EM_EXCL", "tamper"), breaks("EM_TRAIL", "battery"), breaks("EM_ALC", "notInstalled"), breaks("NOCONTACT", "contact"), breaks("NOTIFY", "missed"),
                breaks("SIGN_ON", "signOnMissed"), breaks("EM_TRAIL", "other"))).containsOnly("OWN");
    }

    private static Object breaks(String code, String kind) {
        return ROUTE.one("conditionCode", code, "reportKind", kind).get("breaks");
    }

    @Test
    void whatCannotHappenToAConditionGoesToAPersonAndEveryRowHasAScenario() throws NoSuchMethodException {
        for (String row : getClass().getDeclaredMethod("aReportGoesWhereItsRowSays", String.class, String.class, String.class, String.class).getAnnotation(CsvSource.class).value()) {
            String[] cells = row.split(",");
            aReportGoesWhereItsRowSays(cells[0], cells[1], cells[2], cells[3]);
        }
        assertThat(ROUTE.ask("conditionCode", "NOCONTACT", "reportKind", "battery")).isEmpty();
        assertThat(ROUTE.ask("conditionCode", "SIGN_ON", "reportKind", "tamper")).isEmpty();
        assertThat(ROUTE.ask("conditionCode", "EM_CURF", "reportKind", "earthquake")).isEmpty();
        assertThat(ROUTE.ask("conditionCode", null, "reportKind", "battery")).isEmpty();
        assertThat(ROUTE.unused()).isEmpty();
        ROUTE.rowsSpeak("sentence");
    }

    @Test
    void noReportHasTwoAnswersAndEveryKindHasOneSomewhere() throws IOException {
        Set<String> codes = new TreeSet<>(catalogue());
        codes.add("NOTIFY");
        Set<String> answered = new TreeSet<>();
        for (ReportKind kind : ReportKind.values()) {
            for (String code : codes) {
                int rows = ROUTE.ask("conditionCode", code, "reportKind", kind.id()).size();
                assertThat(rows).as(code + " " + kind).isLessThanOrEqualTo(1);
                if (rows == 1) {
                    answered.add(kind.id());
                }
            }
        }
        assertThat(answered).containsExactlyInAnyOrderElementsOf(Arrays.stream(ReportKind.values()).map(ReportKind::id).toList());
    }

    @Test
    void theFormOffersTheKindsThatThereAre() throws IOException {
        String form = Files.readString(Path.of("forms/monitoring/recordMonitoringReport.form"));
        String offered = form.substring(form.indexOf("\"monitoringKind\""), form.indexOf("\"monitoringAt\""));
        Set<String> values = Pattern.compile("\"value\": \"(\\w+)\"").matcher(offered).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(values).containsExactlyInAnyOrderElementsOf(Arrays.stream(ReportKind.values()).map(ReportKind::id).toList());
    }

    @Test
    void theRiskierTheSoonerTheNextVisit() {
        assertThat(List.of(days("high", 0), days("high", 1), days("medium", 0), days("medium", 5), days("standard", 0), days("standard", 1))).containsExactly(7, 3, 14, 7, 28, 14);
        assertThat(days(null, 0)).isEqualTo(7);
        assertThat(days(null, 2)).isEqualTo(3);
        assertThat(cycle.unused()).isEmpty();
    }

    @Test
    void everyLeadIsAPeriod() {
        assertThat(List.of("expiryReview", "tagExtension", "tagReminder", "programmeStart", "programmeReport").stream()
                .map(each -> Period.parse((String) lead.one("lead", each).get("period")).getDays())).containsExactly(28, 60, 30, 7, 28);
        assertThat(Duration.parse((String) lead.one("lead", "signOnGrace").get("period"))).isEqualTo(Duration.ofHours(12));
        assertThat(lead.ask("lead", "whatever")).isEmpty();
        assertThat(lead.unused()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"name,notification-new-name", "newAddress,notification-new-address", "noAddress,notification-no-address", "regimeEnded,notification-other-regime-ended"})
    void eachChangeHasItsClock(String kind, String clock) {
        assertThat(change.one("changeKind", kind)).containsEntry("clockKind", clock);
    }

    @Test
    void everyChangeHasAScenario() {
        List.of("name", "newAddress", "noAddress", "regimeEnded").forEach(kind -> change.one("changeKind", kind));
        assertThat(change.ask("changeKind", "job")).isEmpty();
        assertThat(change.unused()).isEmpty();
        change.rowsSpeak("sentence");
    }

    private Object days(String grade, int suspected) {
        return cycle.one("riskGrade", grade, "suspectedBreaches", suspected).get("visitDays");
    }

    private static Set<String> catalogue() throws IOException {
        return Pattern.compile("(?m)^  \\('([A-Z_]+)',").matcher(Files.readString(Path.of("src/main/resources/db/migration/V5__catalogue.sql"))
                + Files.readString(Path.of("src/main/resources/db/migration/V20__conditions.sql"))).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
