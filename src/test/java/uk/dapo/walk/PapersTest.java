package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** The notice is printed before it is served, and opened by those who work on the case and by nobody else. */
@CaseTest
@Import(Desk.class)
class PapersTest {

    @Autowired
    Desk desk;
    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theConstableFindsTheNoticeOnTheFormAndOpensItFromTasklist() {
        String reference = path.authorised();
        String link = desk.as("constable").opens("serveNotice", reference).get("papers").toString().replaceAll("(?s).*\\((/api[^)]*)\\).*", "$1");

        assertThat(http.getForEntity(link, String.class).getStatusCode()).isIn(HttpStatus.NOT_FOUND, HttpStatus.UNAUTHORIZED);
        ResponseEntity<byte[]> paper = http.exchange(link, HttpMethod.GET, new HttpEntity<>(signIn("constable")), byte[].class);
        assertThat(paper.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(paper.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(paper.getHeaders().getCacheControl()).contains("no-store");
        assertThat(new String(paper.getBody(), 0, 5)).isEqualTo("%PDF-");
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'document-opened' and by_whom = 'constable'").param(reference)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoDoesNotWorkOnTheCaseSeesNoPaper() {
        String reference = path.authorised();
        List<Long> ids = jdbc.sql("select id from register.document where case_reference = ?").param(reference).query(Long.class).list();
        assertThat(ids).hasSize(1);

        for (String noCases : new String[] {"designer", "admin"}) {
            assertThat(http.withBasicAuth(noCases, "demo").getForEntity("/api/documents/" + ids.get(0), String.class).getStatusCode()).as(noCases).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(http.withBasicAuth(noCases, "demo").getForEntity("/api/cases/" + reference + "/documents", String.class).getStatusCode()).as(noCases).isEqualTo(HttpStatus.FORBIDDEN);
        }
        for (String stranger : new String[] {"offenderManager", "courtLiaison"}) {
            assertThat(http.withBasicAuth(stranger, "demo").getForEntity("/api/documents/" + ids.get(0), String.class).getStatusCode()).as(stranger).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(http.withBasicAuth(stranger, "demo").getForEntity("/api/cases/" + reference + "/documents", JsonNode.class).getBody()).as(stranger).isEmpty();
        }
        for (String worker : new String[] {"officer", "inspector", "constable", "manager"}) {
            assertThat(http.withBasicAuth(worker, "demo").getForEntity("/api/documents/" + ids.get(0), byte[].class).getStatusCode()).as(worker).isEqualTo(HttpStatus.OK);
        }
        assertThat(http.withBasicAuth("officer", "demo").getForEntity("/api/documents/999999999", String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** Signs in as Tasklist does; gives the session's cookies. */
    private HttpHeaders signIn(String username) {
        List<String> cookies = http.getForEntity("/camunda/app/tasklist/default/", String.class).getHeaders().get(HttpHeaders.SET_COOKIE);
        HttpHeaders headers = new HttpHeaders();
        String token = cookies.stream().filter(cookie -> cookie.startsWith("XSRF-TOKEN=")).findFirst().orElseThrow().replaceAll("XSRF-TOKEN=([^;]*).*", "$1");
        headers.set(HttpHeaders.COOKIE, String.join("; ", cookies.stream().map(cookie -> cookie.substring(0, cookie.indexOf(';'))).toList()));
        headers.set("X-XSRF-TOKEN", token);
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        ResponseEntity<String> signedIn = http.postForEntity("/camunda/api/admin/auth/user/default/login/tasklist",
                new HttpEntity<>(new LinkedMultiValueMap<>(Map.of("username", List.of(username), "password", List.of("demo"))), headers), String.class);
        assertThat(signedIn.getStatusCode()).isEqualTo(HttpStatus.OK);
        List<String> fresh = signedIn.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of());
        if (fresh.stream().anyMatch(cookie -> cookie.startsWith("JSESSIONID="))) {
            headers.set(HttpHeaders.COOKIE, String.join("; ", fresh.stream().map(cookie -> cookie.substring(0, cookie.indexOf(';'))).toList()));
        }
        headers.remove(HttpHeaders.CONTENT_TYPE);
        return headers;
    }
}
