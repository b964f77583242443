package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
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
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.document.PaperKind;
import uk.dapo.engine.Instances;
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
    /** Asked where no case is: of the calendar, the law, duty, words of conditions and periods; and of a paper that was held back, see CasePapersTest. */
    private static final Set<String> NOT_WALKED = Set.of("clearPaper", "proposeBankHoliday", "confirmCalendarChange", "recordCommencement", "setDuty", "setPosting", "proposeWording", "confirmWording", "proposeRetentionPeriod");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestRestTemplate http;
    @Autowired
    ReportDoor reports;
    @Autowired
    Instances instances;
    @Autowired
    ManagementService management;
    @Value("${dapo.data-directory}")
    java.nio.file.Path data;

    private final List<String> secrets = Stream.concat(SECRET_NUMBERS.stream(), Stream.of(SECRET)).toList();
    private Markers markers;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("uk.dapo");
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level before;

    @BeforeEach
    void plant() {
        markers = new Markers(jdbc);
        desk.writesWith(this::hiding);
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
    void noPersonsWordsInTheEngineAndNothingConfidentialAnywhereInClear(CapturedOutput console) throws Exception {
        long earlier = jdbc.sql("select coalesce(max(id), 0) from register.submission").query(Long.class).single();
        EveryPath every = new EveryPath(desk, jdbc, reports);
        List<String> cases = new ArrayList<>();
        Map<String, Throwable> stuck = new TreeMap<>();
        every.walks().forEach((name, walk) -> {
            every.restart();
            try {
                cases.addAll(walk.cases());
            } catch (RuntimeException | AssertionError e) {
                stuck.put(name, e);
            }
        });
        assertThat(stuck).as("walks that get stuck").isEmpty();
        every.restart();
        feedback();
        failures(cases.get(0));
        evidence(cases.get(0));
        desk.settle();
        List<byte[]> exports = cases.stream().flatMap(this::exports).toList();

        assertThat(unwalked(earlier)).as("forms with words of people that no walk of EveryPath fills in").isEqualTo(Set.of());
        assertThat(markers.planted()).as("markers planted").hasSizeGreaterThan(90).anyMatch(marker -> marker.startsWith(SECRET));
        assertThat(markers.planted().stream().filter(marker -> marker.startsWith(SECRET))).as("confidential fields").hasSizeGreaterThan(5);
        assertThat(markers.found("register", "PlantedrespondentName")).as("the search finds what is there").contains("person.name", "submission.answers");
        assertThat(markers.found("public", Markers.PERSONAL)).as("persons' words in engine tables").isEmpty();
        assertThat(markers.found("register", Markers.PERSONAL)).as("persons' words in the audit trail").noneMatch(column -> column.startsWith("event"));
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
        assertThat(papers(cases, secrets)).as("kinds of paper looked through").contains(Stream.of(PaperKind.values()).map(Enum::name).toArray(String[]::new));
        assertThat(exports).hasSize(2 * cases.size()).allSatisfy(zip -> unzipped(zip).forEach((name, content) -> clean(new String(content, StandardCharsets.UTF_8), secrets)));
        for (String reference : cases) {
            for (String who : List.of("manager", "officer")) {
                for (String page : List.of("/api/cases/" + reference, "/api/cases/" + reference + "/documents", "/api/cases?reference=" + reference)) {
                    clean(String.valueOf(http.withBasicAuth(who, "demo").getForObject(page, String.class)), secrets);
                }
            }
        }
        for (String page : List.of("/api/board", "/api/figures?from=2026-06-01&to=2026-06-30", "/api/visibility/openings", "/api/people?name=respondent&dateOfBirth=1990-02-03&reason=Stopped+in+the+road")) {
            clean(String.valueOf(http.withBasicAuth("manager", "demo").getForObject(page, String.class)), secrets);
        }
    }

    /** Every report says where she is to be found, and nobody has told the respondent. */
    private Map<String, Object> hiding(Map<String, Object> answers) {
        String home = SECRET + " House, 9 " + SECRET + " Mews, Leeds LS1 4AP";
        Map<String, Object> more = answers;
        if (answers.containsKey("incidentAccount")) {
            more = but(answers, "protectedPersonPhone", "07700900123", "protectedPersonSafeContact", SECRET + "Contact mornings only", "protectedPersonRefuge", SECRET + "Refuge in the north",
                    "protectedPersonWorkplace", SECRET + "Works by the river", "workplaceKnown", "no", "protectedPersonSchool", SECRET + "School on the hill", "schoolKnown", "no",
                    "protectedPersonAddress", answers.get("sharedHome").equals("no") ? home : null);
        } else if (answers.containsKey("courtReference")) {
            more = but(answers, "protectedPersonAddress", home, "protectedPersonPhone", "07700900123");
        }
        return markers.mark(more);
    }

    /** Forms that ask for words of or about people, and were not submitted since. */
    private Set<String> unwalked(long before) {
        Set<String> walked = new TreeSet<>(jdbc.sql("select distinct form from register.submission where id > ?").param(before).query(String.class).list());
        Set<String> unwalked = new TreeSet<>(Markers.forms());
        unwalked.removeAll(walked);
        unwalked.removeAll(NOT_WALKED);
        return unwalked;
    }

    /** She answers on the page, and writes where she is. */
    private void feedback() throws Exception {
        String instance = jdbc.sql("select proc_inst_id_ from act_ru_task where task_def_key_ = 'showFeedbackCode' order by create_time_ desc limit 1").query(String.class).single();
        String link = FeedbackPageTest.link(desk.as("officer").opens("showFeedbackCode", instance).get("feedbackCode").toString());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        assertThat(http.exchange("/f", HttpMethod.POST, new HttpEntity<>("k=" + link.substring(link.lastIndexOf('/') + 1) + "&listened=yes&comment=" + SECRET + "+is+my+street,+" + Markers.PERSONAL, headers),
                String.class).getStatusCode().is5xxServerError()).isFalse();
        assertThat(jdbc.sql("select count(*) from register.feedback_answer where comment is not null").query(Integer.class).single()).isPositive();
    }

    /** The database refuses rows full of secrets, under a form and under a step that becomes an incident. */
    private void failures(String reference) {
        jdbc.sql("alter table register.submission_secret add constraint planted check (field <> 'contactAddress') not valid").update();
        jdbc.sql("alter table register.document add constraint planted check (kind <> 'ORDER') not valid").update();
        try {
            assertThatThrownBy(() -> desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "letter", "contactNumber", null,
                    "contactAddress", SECRET + " Person, 9 " + SECRET + " Mews, Leeds, LS1 4AP"))).satisfies(failure -> clean(text(failure), secrets));
            String order = jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'ORDER'").param(reference).query(String.class).single();
            instances.start("papersDue", reference, Map.of("instrumentReference", order, "area", "Croydon", "papersFor", "order"));
            Job printing = management.createJobQuery().processDefinitionKey("papers").withRetriesLeft().active().list().get(0);
            assertThatThrownBy(() -> management.executeJob(printing.getId())).satisfies(failure -> clean(text(failure), secrets));
            management.setJobRetries(printing.getId(), 0);
            assertThat(jdbc.sql("select count(*) from act_ru_incident where configuration_ = ?").param(printing.getId()).query(Integer.class).single()).isEqualTo(1);
        } finally {
            jdbc.sql("alter table register.submission_secret drop constraint planted").update();
            jdbc.sql("alter table register.document drop constraint planted").update();
        }
    }

    private void evidence(String reference) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("title", Markers.PERSONAL + "title of a picture", "checked", "true").forEach((name, value) ->
                body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + Markers.PERSONAL + "file.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("multipart/form-data; boundary=part"));
        assertThat(http.withBasicAuth("officer", "demo").postForEntity("/api/cases/" + reference + "/documents", new HttpEntity<>(body.toByteArray(), headers), String.class)
                .getStatusCode().value()).isEqualTo(201);
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

    /** Its messages, its causes' too, and its trace. */
    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void clean(String text, List<String> secrets) {
        secrets.forEach(secret -> assertThat(text).doesNotContain(secret));
    }
}
