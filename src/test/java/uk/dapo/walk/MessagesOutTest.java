package uk.dapo.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.VictimEntries.safeContact;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages leave by GOV.UK Notify (text) and a mail server (e-mail) that may fail: once, tried again, asked after, and at the end never silence. */
@CaseTest
@Import(Desk.class)
@DirtiesContext
@Tag("own-application")
class MessagesOutTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final WireMockServer NOTIFY = new WireMockServer(wireMockConfig().dynamicPort());
    private static final String ID = "740e5834-3a29-46b4-9a6f-16142fde533a";

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ManagementService management;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        MAIL.start();
        NOTIFY.start();
        properties.add("spring.mail.host", () -> ServerSetup.getLocalHostAddress());
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("dapo.message.outward-from", () -> "news@example.org");
        properties.add("dapo.notify.api-key", () -> "test-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0");
        properties.add("dapo.notify.base-url", () -> "http://localhost:" + NOTIFY.port());
        properties.add("dapo.notify.text-template", () -> "f33517ff-2a88-4f6e-b855-c550268ce08a");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        NOTIFY.stop();
    }

    @BeforeEach
    void aTuesdayMorning() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        NOTIFY.resetAll();
        desk.clockAt(Path.START);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aTextIsHandedOverOnceAndAskedAfterUntilItArrived() {
        accept();
        status("sending");
        String reference = told();
        desk.waitUntil("2026-06-09T14:25");
        assertThat(outcomes(reference)).containsExactly((String) null);
        status("delivered");
        desk.waitUntil("2026-06-09T14:40");

        assertThat(outcomes(reference)).containsExactly("TOLD");
        NOTIFY.verify(1, postRequestedFor(urlEqualTo("/v2/notifications/sms")));
    }

    @Test
    void aMessageThatIsNotDeliveredIsCalled() {
        accept();
        status("permanent-failure");
        String reference = told();
        desk.waitUntil("2026-06-09T14:25");

        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("not delivered");
    }

    @Test
    void aWrongNumberIsNotTriedAgainButCalled() {
        NOTIFY.stubFor(post("/v2/notifications/sms").willReturn(json(400, "{\"status_code\":400,\"errors\":[{\"error\":\"ValidationError\",\"message\":\"phone_number Must not contain letters\"}]}")));
        String reference = told();

        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("cannot be reached");
        NOTIFY.verify(1, postRequestedFor(urlEqualTo("/v2/notifications/sms")));
    }

    @Test
    void anOutageIsTriedAgainBecomesAnIncidentAndTheDeskIsAskedWhileThereIsTime() {
        NOTIFY.stubFor(post("/v2/notifications/sms").willReturn(json(500, "{\"status_code\":500,\"errors\":[{\"error\":\"Exception\",\"message\":\"Internal server error\"}]}")));
        NOTIFY.stubFor(get(urlPathEqualTo("/v2/notifications")).willReturn(json(200, "{\"notifications\":[],\"links\":{\"current\":\"x\"}}")));
        String reference = served();
        Job send = sending(reference);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> management.executeJob(send.getId())).hasMessageContaining("status 500").hasMessageNotContaining("900987");
        }
        assertThat(runtime.createIncidentQuery().jobDefinitionIdIn(send.getJobDefinitionId()).count()).isEqualTo(1);
        assertThat(jdbc.sql("select attempts from register.outward_message where case_reference = ?").param(reference).query(Integer.class).single()).isEqualTo(4);

        // Notify is back for others; this step has used up its tries
        accept();
        desk.waitUntil("2026-06-10T16:00");
        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("no delivery was confirmed");
        assertThat(runtime.createIncidentQuery().jobDefinitionIdIn(send.getJobDefinitionId()).count()).isZero();
    }

    @Test
    void aStepTriedAgainAfterACrashSendsOnce() {
        accept();
        status("delivered");
        String reference = served();
        Job send = sending(reference);
        // the step's own transaction does not live, what left has left
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            management.executeJob(send.getId());
            throw new IllegalStateException("the node dies here");
        })).hasMessageContaining("dies");
        desk.settle();
        desk.waitUntil("2026-06-09T14:25");

        NOTIFY.verify(1, postRequestedFor(urlEqualTo("/v2/notifications/sms")));
        assertThat(outcomes(reference)).containsExactly("TOLD");
    }

    @Test
    void anAttemptThatDidNotLiveToNoteItIsFoundAtNotifyByOurReference() {
        NOTIFY.stubFor(get(urlPathEqualTo("/v2/notifications")).willReturn(json(200, "{\"notifications\":[" + notification("delivered") + "],\"links\":{\"current\":\"x\"}}")));
        status("delivered");
        String reference = served();
        Job send = sending(reference);
        long update = jdbc.sql("select id from register.victim_update where case_reference = ?").param(reference).query(Long.class).single();
        long version = jdbc.sql("select max(submission_id) from register.submission_secret ss join register.submission s on s.id = ss.submission_id where s.case_reference = ? and field = 'contactWay'")
                .param(reference).query(Long.class).single();
        jdbc.sql("insert into register.outward_message (key, case_reference, channel, route, state, attempts, first_at, last_at) values (?, ?, 'TEXT', 'NOTIFY', 'HANDING', 1, now(), now())")
                .params("victim-update/" + update + "/" + version, reference).update();
        management.executeJob(send.getId());
        desk.waitUntil("2026-06-09T14:25");

        NOTIFY.verify(0, postRequestedFor(urlEqualTo("/v2/notifications/sms")));
        assertThat(outcomes(reference)).containsExactly("TOLD");
    }

    @Test
    void anEmailLeavesFromAPlainSenderAndIsToldThen() throws Exception {
        String reference = served("contactWay", "email", "contactNumber", null, "contactEmail", "blue@example.org");
        desk.settle();
        desk.waitUntil("2026-06-09T14:25");

        MimeMessage[] mails = MAIL.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getFrom()[0]).hasToString("news@example.org");
        assertThat(mails[0].getSubject()).isEqualTo("News for you");
        assertThat(mails[0].getContent().toString()).contains("counts from now on").doesNotContain(reference);
        assertThat(outcomes(reference)).containsExactly("TOLD");
    }

    @Test
    void whereNothingCarriesLettersTheDemoWritesAFile() {
        String reference = served("contactWay", "letter", "contactNumber", null, "contactAddress", "V Protected, 9 Quiet Mews, Leeds, LS1 4AP");
        desk.settle();

        assertThat(jdbc.sql("select route from register.outward_message where case_reference = ?").param(reference).query(String.class).single()).isEqualTo("OUTBOX");
    }

    @Test
    void staffAreTextedToo() {
        accept();
        jdbc.sql("update register.officer set phone = '07700 900555' where username = 'supervisor'").update();
        new Path(desk).authorised();
        desk.waitUntil("2026-06-09T14:01");

        NOTIFY.verify(postRequestedFor(urlEqualTo("/v2/notifications/sms")).withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.containing("07700 900555"))
                .withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.containing("Look in Tasklist")));
        assertThat(jdbc.sql("select result from register.staff_alert_recipient where channel = 'TEXT' and username = 'supervisor'").query(String.class).list()).containsOnly("sent");
    }

    private String served(Object... changes) {
        String reference = new Path(desk).authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference, changes));
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        return reference;
    }

    private String told() {
        String reference = served();
        desk.settle();
        return reference;
    }

    /** Goes on until the step that sends is next; gives its job. */
    private Job sending(String reference) {
        for (int i = 0; i < 50; i++) {
            List<Job> jobs = management.createJobQuery().withRetriesLeft().list().stream().filter(job -> job.getProcessInstanceId() != null && job.getDuedate() == null)
                    .filter(job -> desk.belongs(job.getProcessInstanceId(), reference)).toList();
            for (Job job : jobs) {
                if (management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId().equals("sendMessageSafely")) {
                    return job;
                }
            }
            management.executeJob(jobs.get(0).getId());
        }
        throw new AssertionError("Nothing is sent");
    }

    private List<String> outcomes(String reference) {
        return jdbc.sql("select outcome from register.victim_update where case_reference = ? order by id").param(reference).query(String.class).list();
    }

    private static void accept() {
        NOTIFY.stubFor(post("/v2/notifications/sms").willReturn(json(201, "{\"id\":\"" + ID + "\",\"reference\":\"r\",\"content\":{\"body\":\"Hello.\",\"from_number\":\"40604\"},"
                + "\"uri\":\"https://x\",\"template\":{\"id\":\"f33517ff-2a88-4f6e-b855-c550268ce08a\",\"version\":1,\"uri\":\"https://x\"}}")));
    }

    private static void status(String status) {
        NOTIFY.stubFor(get("/v2/notifications/" + ID).willReturn(json(200, notification(status))));
    }

    private static String notification(String status) {
        return "{\"id\":\"" + ID + "\",\"reference\":\"r\",\"phone_number\":\"07700900987\",\"type\":\"sms\",\"status\":\"" + status
                + "\",\"template\":{\"id\":\"f33517ff-2a88-4f6e-b855-c550268ce08a\",\"version\":1,\"uri\":\"https://x/v2/template/f\"},\"body\":\"Hello.\",\"created_at\":\"2026-06-09T13:05:00.000000Z\""
                + ",\"is_cost_data_ready\":false,\"cost_in_pounds\":0.0,\"cost_details\":{}}";
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }
}
