package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One button gives the court, or one of the two people, what is theirs of a case, and nobody what is not. */
@CaseTest
@Import(Desk.class)
class ExportTest {

    @Autowired
    Desk desk;
    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;
    String reference;

    @BeforeEach
    void aNoticeServedOnHimWhileSheHides() {
        desk.clockAt(Path.START);
        Path path = new Path(desk);
        reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null,
                "respondentAddress", "2 Other Street, Croydon CR0 8YY", "protectedPersonAddress", "77 Hidden Lane, Purley CR8 1ZZ", "protectedPersonPhone", "07700 900555",
                // an officer wrote it where it should not be
                "incidentAccount", "He followed her to 77 Hidden Lane and shouted at the door."));
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false, "termLeave", false));
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theCourtGetsChronologyPapersAndEntriesAndNoSecretPlace() throws IOException {
        assertThat(text(files("dapoTeam", "court"), "contents.txt")).as("a GET prints nothing").contains("No chronology has been printed yet").doesNotContain("chronology.pdf");
        assertThat(desk.as("legal").tasks("giveChronology", reference)).isEmpty();
        ProcessInstance asked = desk.as("dapoTeam").starts("papers-chronology", Map.of("chronologyCase", reference));
        desk.settle();
        assertThat(desk.as("dapoTeam").opens("giveChronology", asked.getId())).satisfies(form -> {
            assertThat(form.get("papers").toString()).contains("Chronology of case");
            assertThat(form.get("exportLinks").toString()).contains("export/court", "with the chronology of Tuesday 9 June 2026, 14:05");
        });
        desk.as("dapoTeam").submits("giveChronology", asked.getId(), Map.of());
        Map<String, byte[]> files = files("dapoTeam", "court");
        assertThat(files.keySet()).contains("contents.txt", "chronology.pdf", "case.json").filteredOn(name -> name.startsWith("papers/")).hasSize(2);
        try (var chronology = Loader.loadPDF(files.get("chronology.pdf"))) {
            assertThat(new PDFTextStripper().getText(chronology).replaceAll("\\s+", " ")).contains("Case opened", "serve notice");
        }
        assertThat(text(files, "case.json")).contains("Karl Respondent", "Vera Protected", "bruising", "[withheld").doesNotContain("Hidden", "07700 900555", "CR8 1ZZ");
        files.forEach((name, content) -> {
            if (!name.equals("contents.txt")) {
                assertThat(text(files, "contents.txt")).contains(sha256(content) + "  " + name);
            }
        });
        assertThat(jdbc.sql("select refers ->> 'for' from register.event where chain = ? and kind = 'case-exported'").param(reference).query(String.class).list()).containsExactly("COURT", "COURT");
    }

    @Test
    void theRespondentGetsTheirOwnAndNobodyElsesWords() throws IOException {
        Map<String, byte[]> files = files("manager", "respondent");
        assertThat(files.keySet()).doesNotContain("chronology.pdf").filteredOn(name -> name.startsWith("papers/")).hasSize(1);
        assertThat(text(files, "case.json")).contains("Karl Respondent").doesNotContain("bruising", "Hidden", "incidentAccount");
    }

    @Test
    void theProtectedPersonGetsWhatIsSealedFromWhoeverMayOpenItAlone() throws IOException {
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "call"));
        desk.settle();
        assertThat(text(files("victimCare", "protected-person"), "case.json")).contains("77 Hidden Lane", "07700 900555").doesNotContain("Karl Respondent", "bruising");
        assertThat(text(files("manager", "protected-person"), "case.json")).contains("Vera Protected").doesNotContain("77 Hidden Lane", "07700 900555");
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'confidential-opened' and refers ->> 'purpose' like 'access of%'").param(reference)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoDoesNotGiveExportsGetsNone() {
        for (String[] pair : new String[][] {{"officer", "court"}, {"dapoTeam", "respondent"}, {"constable", "protected-person"}, {"legal", "court"}, {"manager", "everybody"}}) {
            assertThat(get(pair[0], pair[1]).getStatusCode()).as(String.join(" ", pair)).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(http.withBasicAuth("manager", "demo").getForEntity("/api/cases/C26-999999/export/court", byte[].class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("/api/cases/" + reference + "/export/court", byte[].class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aChronologyIsPrintedAgainAndTheEarlierOneStays() {
        assertThat(print("legal").getStatusCode().value()).isEqualTo(404);
        assertThat(print("officer").getStatusCode().value()).isEqualTo(404);
        ResponseEntity<JsonNode> first = print("manager");
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        byte[] before = http.withBasicAuth("manager", "demo").getForObject(first.getHeaders().getLocation(), byte[].class);
        assertThat(print("dapoTeam").getBody().path("number").asText()).isEqualTo(reference + "/K/2");
        assertThat(http.withBasicAuth("manager", "demo").getForObject(first.getHeaders().getLocation(), byte[].class)).isEqualTo(before);
        assertThat(sha256(before)).isEqualTo(first.getBody().path("sha256").asText());
        assertThatThrownBy(() -> desk.as("manager").starts("papers-chronology", Map.of("chronologyCase", "C26-999999"))).hasMessageContaining("none of this reference");
        assertThatThrownBy(() -> desk.as("officer").starts("papers-chronology", Map.of("chronologyCase", reference))).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }

    private ResponseEntity<JsonNode> print(String username) {
        return http.withBasicAuth(username, "demo").postForEntity("/api/cases/" + reference + "/chronology", null, JsonNode.class);
    }

    private ResponseEntity<byte[]> get(String username, String whom) {
        return http.withBasicAuth(username, "demo").getForEntity("/api/cases/" + reference + "/export/" + whom, byte[].class);
    }

    private Map<String, byte[]> files(String username, String whom) throws IOException {
        ResponseEntity<byte[]> answer = get(username, whom);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getBody()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
