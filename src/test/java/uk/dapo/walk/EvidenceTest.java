package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence is taken as what it is and not as what it is called, kept as it came, and never opened in the page. */
@CaseTest
@Import(Desk.class)
class EvidenceTest {

    @Autowired
    Desk desk;
    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;
    String reference;

    @BeforeEach
    void aReportWithASecretAddress() {
        desk.clockAt(Path.START);
        reference = new Path(desk).reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null,
                "respondentAddress", "2 Other Street, Croydon CR0 8YY", "protectedPersonAddress", "77 Hidden Lane, Purley CR8 1ZZ"));
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyKindIsKeptListedAndOpenedAsAFile() throws IOException {
        Map<String, byte[]> files = Map.of("application/pdf", SampleFiles.pdf("Statement of a neighbour"), "image/png", SampleFiles.picture("png"), "image/jpeg", SampleFiles.picture("jpg"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", SampleFiles.docx("A neighbour heard it.", null));
        files.forEach((mediaType, content) -> {
            ResponseEntity<JsonNode> added = add("officer", content, "Statement", "police", false);
            assertThat(added.getStatusCode()).as(mediaType).isEqualTo(HttpStatus.CREATED);
            assertThat(added.getBody().get("mediaType").asText()).isEqualTo(mediaType);
            ResponseEntity<byte[]> opened = http.withBasicAuth("officer", "demo").getForEntity(added.getBody().get("url").asText(), byte[].class);
            assertThat(opened.getBody()).isEqualTo(content);
            assertThat(opened.getHeaders().getContentDisposition().isAttachment()).isTrue();
            assertThat(opened.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(opened.getHeaders().getCacheControl()).contains("no-store");
        });
        JsonNode listed = http.withBasicAuth("officer", "demo").getForEntity("/api/cases/" + reference + "/documents", JsonNode.class).getBody();
        assertThat(listed.findValuesAsText("kind").stream().filter("EVIDENCE"::equals)).hasSize(4);
        assertThat(desk.as("officer").opens("assessRisk", reference)).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind in ('evidence-added', 'evidence-opened')").param(reference)
                .query(Integer.class).single()).isEqualTo(8);
        assertThat(jdbc.sql("select count(*) from register.evidence where case_reference = ? and sha256 = encode(sha256(content), 'hex')").param(reference)
                .query(Integer.class).single()).as("hashes of what is kept").isEqualTo(4);
    }

    @Test
    void whatIsNotWhatItSeemsIsRefused() throws IOException {
        refused(new byte[0], "empty");
        refused("MZ\u0090\u0000 this program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1), "no PDF, JPEG, PNG or Word");
        refused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "no PDF, JPEG, PNG or Word");
        refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8), "cannot be read");
        refused(java.util.Arrays.copyOf(SampleFiles.picture("png"), 20), "");
        refused(SampleFiles.docx("text", "word/vbaProject.bin"), "macro");
        refused(SampleFiles.zip("only.txt", "no document"), "archive");
        refused(SampleFiles.scripted(), "program");
        refused(SampleFiles.locked(), "");
        refused(SampleFiles.bomb(), "unpacks");
        byte[] large = java.util.Arrays.copyOf(SampleFiles.pdf("large"), 10_000_001);
        assertThat(add("officer", large, "Too large", "police", false).getStatusCode().is4xxClientError()).isTrue();
        assertThat(add("officer", SampleFiles.pdf("a"), "", "police", false).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(add("officer", SampleFiles.pdf("a"), "Statement", "everyone", false).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(jdbc.sql("select count(*) from register.evidence where case_reference = ?").param(reference).query(Integer.class).single()).isZero();
    }

    @Test
    void theCourtsCopyNamesNoSecretPlace() throws IOException {
        for (byte[] leak : new byte[][] {SampleFiles.pdf("She lives at 77 Hidden Lane now"), SampleFiles.docx("Near CR8 1ZZ", null)}) {
            ResponseEntity<JsonNode> answer = add("officer", leak, "Statement", "court", true);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(answer.getBody().toString()).contains("not recorded to know").doesNotContain("Hidden");
            assertThat(add("officer", leak, "Statement", "police", false).getStatusCode()).as("the police may keep it").isEqualTo(HttpStatus.CREATED);
        }
        assertThat(add("officer", SampleFiles.picture("png"), "Photograph", "court", false).getBody().get("detail").asText()).contains("checked=true");
        assertThat(add("officer", SampleFiles.picture("png"), "Photograph", "court", true).getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(add("officer", SampleFiles.picture("png"), "Photograph again", "court", true).getBody().get("detail").asText()).contains("already");
    }

    @Test
    void onlyWhoWorksOnTheCaseAddsAndOpens() throws IOException {
        long id = add("officer", SampleFiles.pdf("Statement"), "Statement", "police", false).getBody().get("id").asLong();
        assertThat(add("courtLiaison", SampleFiles.pdf("other"), "Statement", "police", false).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(add("admin", SampleFiles.pdf("other"), "Statement", "police", false).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.withBasicAuth("courtLiaison", "demo").getForEntity("/api/evidence/" + id, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("/api/evidence/" + id, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private void refused(byte[] content, String why) {
        ResponseEntity<JsonNode> answer = add("officer", content, "Statement", "police", false);
        assertThat(answer.getStatusCode()).as(why).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().get("detail").asText()).contains(why).contains("PDF, JPEG, PNG or Word");
    }

    private ResponseEntity<JsonNode> add(String username, byte[] content, String title, String audience, boolean checked) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("title", title, "audience", audience, "checked", Boolean.toString(checked)).forEach((name, value) ->
                body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"statement.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("multipart/form-data; boundary=part"));
        return http.withBasicAuth(username, "demo").postForEntity("/api/cases/" + reference + "/documents", new HttpEntity<>(body.toByteArray(), headers), JsonNode.class);
    }
}
