package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.monitoring.Report;
import uk.dapo.monitoring.process.ReportDoor;

/**
 * Plants a marker in every free and every confidential field, works whole cases down every path, and looks for the markers: no
 * engine table, no log line and no event holds a person's words, and nothing confidential is in clear in any table, log, message
 * (but the protected person's own), paper or export.
 */
@CaseTest
@Import(Desk.class)
@ExtendWith(OutputCaptureExtension.class)
class MarkerTest {

    private static final String SECRET = Markers.SECRET;
    /** Fields whose rules leave no room for a marker: these are as good as one. */
    private static final List<String> SECRET_NUMBERS = List.of("07700900123", "07700 900987", "hidden@example.org", "LS1 4AP");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestRestTemplate http;
    @Autowired
    ReportDoor reports;
    @Value("${dapo.data-directory}")
    java.nio.file.Path data;

    private Markers markers;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("uk.dapo");
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level before;

    @BeforeEach
    void plant() {
        markers = new Markers(jdbc);
        desk.writesWith(markers::mark);
        before = ours.getLevel();
        ours.setLevel(Level.TRACE);
        log.start();
        all.addAppender(log);
        ours.debug("the ear hears this");
    }

    @AfterEach
    void realTime() {
        desk.writesWith(null);
        all.detachAppender(log);
        ours.setLevel(before);
        ClockUtil.reset();
    }

    @Test
    void noPersonsWordsInTheEngineAndNothingConfidentialAnywhereInClear(CapturedOutput console) throws IOException {
        List<String> cases = new ArrayList<>();
        cases.add(noticeToOrderAndCalls());
        cases.add(breach());
        cases.add(variationOfAFamilyCourtsOrder());
        cases.add(monitoring());
        desk.settle();
        List<byte[]> exports = cases.stream().flatMap(this::exports).toList();

        assertThat(markers.planted()).as("markers planted").hasSizeGreaterThan(45).anyMatch(marker -> marker.startsWith(SECRET));
        assertThat(markers.planted().stream().filter(marker -> marker.startsWith(SECRET))).as("confidential fields").hasSizeGreaterThan(5);
        assertThat(markers.found("register", "PlantedrespondentName")).as("the search finds what is there").contains("person.name", "submission.answers");
        assertThat(markers.found("public", Markers.PERSONAL)).as("persons' words in engine tables").isEmpty();
        assertThat(markers.found("register", Markers.PERSONAL)).as("persons' words in the audit trail").noneMatch(column -> column.startsWith("event"));
        List<String> secrets = new ArrayList<>(SECRET_NUMBERS);
        secrets.add(SECRET);
        for (String secret : secrets) {
            assertThat(markers.found("public", secret)).as("%s in engine tables", secret).isEmpty();
            assertThat(markers.found("register", secret)).as("%s in clear on the register", secret).isEmpty();
        }
        assertThat(everyMessageToOthers()).as("messages to others").isNotEmpty().allSatisfy(text -> clean(text, secrets));
        clean(console.getAll(), secrets);
        assertThat(log.list).as("log lines").extracting(ILoggingEvent::getFormattedMessage).contains("the ear hears this");
        log.list.forEach(line -> {
            String text = line.getFormattedMessage() + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy()));
            clean(text, secrets);
            assertThat(text).doesNotContain(Markers.PERSONAL);
        });
        assertThat(papers(cases, secrets)).as("kinds of paper looked through").contains("NOTICE", "SERVICE_RECORD", "COMPLAINT", "DRAFT_ORDER", "HEARING_NOTICE", "ORDER", "FORBIDS",
                "LEAFLET", "ORDER_SERVICE", "CHRONOLOGY");
        assertThat(exports).hasSize(2 * cases.size()).allSatisfy(zip -> unzipped(zip).forEach((name, content) -> clean(new String(content, StandardCharsets.UTF_8), secrets)));
    }

    private String noticeToOrderAndCalls() {
        desk.clockAt(Path.START);
        String reference = hidden();
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "letter", "contactNumber", null,
                "contactAddress", SECRET + " Person, 9 " + SECRET + " Mews, Leeds, LS1 4AP"));
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false, "termLeave", false));
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.notFound());
        desk.as("supervisor").submits("decideFurtherAttempt", reference, Entries.furtherAttempt("tryAgain"));
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
        desk.as("legal").submits("draftClause", reference, but(Entries.draftClause("ZONE", false), "clauseDetail", "between Park Lane, Fell Road and Barclay Road", "clauseMap", "MAP-1"));
        desk.as("legal").submits("considerConflicts", reference, but(Entries.considerConflicts(), "workConflict", "avoided", "conflictNote", "he passes it on his way to work"));
        desk.as("legal").submits("fileApplication", reference, Entries.fileApplication("2026-06-09T14:01"));
        desk.as("courtLiaison").submits("listHearing", reference, but(Entries.listHearing("2026-06-12T10:00"), "lateReason", "the list is full"));
        desk.as("superintendent").submits("approveLateHearing", reference, Map.of("lateDecision", "accept", "legalAdvice", "Counsel advised to tell the court."));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:02"));
        desk.waitUntil("2026-06-12T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-12T10:30", "2027-06-11"));
        desk.settle();
        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-12T10:40"));
        desk.as("dapoTeam").submits("confirmRegistration", reference, Entries.confirmRegistration("2026-06-12T10:45"));
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-12T10:50"));

        var call = desk.as("victimCare").starts("victim-call", Map.of("callCase", reference));
        desk.as("victimCare").submits("checkCaller", call.getId(), Map.of("callerCheck", "questions", "saidSafeWord", SECRET + " wrong", "saidPostcode", SECRET));
        desk.as("victimCare").submits("endCall", call.getId(), Map.of("nothingSaid", true, "callNote", "a man who would not say his name"));
        var look = desk.as("victimCare").starts("victim-reach", Map.of("contactCase", reference, "reachPurpose", "welfare", "reachReason", "She did not answer at the agreed time."));
        assertThat(desk.as("victimCare").opens("seeWhereToReach", look.getId()).get("whereToReach").toString()).as("whoever may see it does").contains(SECRET);
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "email", "contactNumber", null, "contactEmail", "hidden@example.org"));
        desk.settle();
        assertThat(jdbc.sql("select count(*) from register.outward_message where case_reference = ?").param(reference).query(Integer.class).single())
                .as("messages to the protected person left").isPositive();
        return reference;
    }

    private String breach() {
        desk.clockAt(Path.START);
        BreachPath breach = new BreachPath(desk, jdbc);
        String reference = new Path(desk).made();
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference));
        String broken = breach.charged(reference);
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(broken), BreachEntries.outcome("communityOrder", "2026-06-12T13:00"));
        desk.settle();
        return reference;
    }

    private String variationOfAFamilyCourtsOrder() {
        desk.clockAt(Path.START);
        RoutePath path = new RoutePath(desk, jdbc);
        String reference = path.victimOrder("2026-06-08T12:00", "2027-06-07", "protectedPersonAddress", SECRET + " House, 9 " + SECRET + " Mews, Leeds LS1 4AP",
                "protectedPersonPhone", "07700900123");
        desk.clockAt("2026-06-20T10:00");
        desk.as("legal").starts("variation-application", RouteEntries.seekVariation(path.instrument(reference, "ORDER"), "protectedPerson", "soften"));
        desk.as("legal").submits("fileVariation", reference, RouteEntries.fileVariation("bromley-family", "2026-06-20T09:30"));
        desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-01T10:00", "respondent", "protectedPerson"));
        desk.clockAt("2026-07-01T12:00");
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.granted("varied", "2026-07-01T10:30", "respondent", "protectedPerson"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("UNTIL_DATE", "2026-12-31", true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("ONLINE", "The respondent shall not publish anything about the applicant.", false));
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));
        desk.as("constable").submits("serveVariation", reference, RouteEntries.serveVariation("2026-07-01T11:30"));
        desk.settle();
        return reference;
    }

    private String monitoring() {
        desk.clockAt(Path.START);
        MonitoringPath path = new MonitoringPath(desk, jdbc);
        String reference = path.ordered(List.of(MonitoringPath.zone(), MonitoringPath.tag("EM_EXCL", 1, 6), MonitoringPath.programme(), MonitoringPath.noContact()));
        desk.waitUntil("2026-06-12T12:00");
        reports.receive(new Report("EMS", path.order(reference) + "-1", path.order(reference), "EM_EXCL", Instant.parse("2026-06-12T06:00:00Z"), "battery",
                "Plantedreport battery of Karl flat"), "provider");
        desk.as("offenderManager").submits("assessAlert", path.alert(reference, "EM_EXCL"), Map.of("alertAnswer", "breach", "alertReason", "He has had the charger since Monday."));
        desk.settle();
        return reference;
    }

    /** A case whose every confidential question is answered, and whose every place is secret. */
    private String hidden() {
        String home = SECRET + " House, 9 " + SECRET + " Mews, Leeds LS1 4AP";
        return new Path(desk).reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null, "respondentAddress", "at 2 Other Street",
                "protectedPersonAddress", home, "protectedPersonPhone", "07700900123", "protectedPersonSafeContact", SECRET + "Contact mornings only",
                "protectedPersonRefuge", SECRET + "Refuge in the north", "protectedPersonWorkplace", SECRET + "Works by the river", "workplaceKnown", "no",
                "protectedPersonSchool", SECRET + "School on the hill", "schoolKnown", "no", "respondentAliases", "an alias", "childrenAffected", true,
                "childrenDetails", "names of children", "interpreterLanguage", "Welsh"));
    }

    /** What the court and the respondent would be given. */
    private Stream<byte[]> exports(String reference) {
        http.withBasicAuth("manager", "demo").postForEntity("/api/cases/" + reference + "/chronology", null, String.class);
        return Stream.of("court", "respondent").map(whom -> http.withBasicAuth("manager", "demo").getForEntity("/api/cases/" + reference + "/export/" + whom, byte[].class).getBody());
    }

    private List<String> everyMessageToOthers() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.list(data.resolve("outbox"))) {
            for (java.nio.file.Path file : files.filter(each -> !each.getFileName().toString().startsWith("message-")).toList()) {
                texts.add(file.getFileName() + "\n" + Files.readString(file));
            }
        }
        return texts;
    }

    /** Text and metadata of every paper of these cases; gives their kinds. */
    private TreeSet<String> papers(List<String> cases, List<String> secrets) throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (Map<String, Object> paper : jdbc.sql("select kind, title, content from register.document where case_reference in (:cases)").param("cases", cases).query().listOfRows()) {
            try (PDDocument pdf = Loader.loadPDF((byte[]) paper.get("content"))) {
                clean(new PDFTextStripper().getText(pdf), secrets);
                clean(paper.get("title") + " " + pdf.getDocumentInformation().getCOSObject(), secrets);
                clean(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8), secrets);
                assertThat(paper.get("title") + " " + pdf.getDocumentInformation().getCOSObject()).as("titles name nobody").doesNotContain(Markers.PERSONAL);
            }
            kinds.add((String) paper.get("kind"));
        }
        return kinds;
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static void clean(String text, List<String> secrets) {
        secrets.forEach(secret -> assertThat(text).doesNotContain(secret));
    }
}
