package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
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
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Alerts leave by a mail server that may fail: they are tried again, become an incident, and reach everybody once. */
@CaseTest
@Import(Desk.class)
@DirtiesContext
@Tag("own-application")
class AlertMailTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ManagementService management;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JavaMailSenderImpl sender;
    Path path;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> ServerSetup.getLocalHostAddress());
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("dapo.message.from", () -> "alerts@police.example");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void aTuesdayMorning() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        sender.setPort(SERVER.getSmtp().getPort());
        ClockUtil.reset();
    }

    @Test
    void whoIsOnDutyGetsOneMessageWithoutCaseContent() throws Exception {
        String reference = path.served();
        desk.waitUntil("2026-06-10T14:00");

        MimeMessage message = only();
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("sophie.lindqvist@police.example");
        assertThat(message.getFrom()[0]).hasToString("alerts@police.example");
        assertThat(message.getSubject()).contains("Clock running").endsWith("(" + reference + ")");
        assertThat(message.getContent().toString()).contains(reference, "Limit: Thursday 11 June 2026, 14:00", "Protection order team", "Tasklist")
                .doesNotContain("Respondent", "Vera", "Karl", "Sample Road");
        assertThat(reached(reference)).containsExactly("dapoTeam/E_MAIL/sent");
        assertThat(jdbc.sql("select channel from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ?").param(reference).query(String.class).single()).isEqualTo("E_MAIL");
    }

    @Test
    void aFailingServerIsTriedAgainAndBecomesAnIncidentAndNobodyIsToldTwice() {
        String reference = path.served();
        desk.waitUntil("2026-06-11T07:59");
        int before = SERVER.getReceivedMessages().length;
        desk.clockAt("2026-06-11T08:00");
        // the inspectors' rung
        management.executeJob(job(reference).getId());
        sender.setPort(1);
        int tries = 0;
        while (job(reference).getRetries() > 0 && tries < 10) {
            String job = job(reference).getId();
            assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("could not be handed over").hasMessageNotContaining("police.example");
            tries++;
        }
        assertThat(tries).isBetween(3, 4);
        assertThat(runtime.createIncidentQuery().processInstanceId(job(reference).getProcessInstanceId()).count()).isEqualTo(1);
        assertThat(reached(reference)).contains("inspector/E_MAIL/failed", "inspector2/E_MAIL/failed");
        assertThat(alerts(reference)).containsExactly("dapoTeam", "legal");

        sender.setPort(SERVER.getSmtp().getPort());
        // one of the two got through before the step failed
        jdbc.sql("update register.staff_alert_recipient set result = 'sent' where username = 'inspector' and alert_key like ?").param(notice(reference) + "/%").update();
        management.setJobRetries(job(reference).getId(), 1);
        management.executeJob(job(reference).getId());

        assertThat(Arrays.stream(SERVER.getReceivedMessages()).skip(before).map(AlertMailTest::to)).containsExactly("daniel.kowalski@police.example");
        assertThat(reached(reference)).contains("inspector/E_MAIL/sent", "inspector2/E_MAIL/sent");
        assertThat(alerts(reference)).containsExactly("dapoTeam", "legal", "inspector");
    }

    @Test
    void whoHasNoAddressIsKeptAsNotReached() {
        jdbc.sql("update register.officer set email = null where username = 'dapoTeam'").update();
        try {
            String reference = path.served();
            desk.waitUntil("2026-06-10T14:00");
            assertThat(reached(reference)).containsExactly("dapoTeam/NONE/no address");
            assertThat(SERVER.getReceivedMessages()).isEmpty();
        } finally {
            jdbc.sql("update register.officer set email = 'sophie.lindqvist@police.example' where username = 'dapoTeam'").update();
        }
    }

    private MimeMessage only() {
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Job job(String reference) {
        String ladder = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("escalation").singleResult().getId();
        return management.createJobQuery().processInstanceId(ladder).singleResult();
    }

    private String notice(String reference) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'NOTICE'").param(reference).query(String.class).single();
    }

    private List<String> alerts(String reference) {
        return jdbc.sql("select role from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? order by id").param(reference).query(String.class).list();
    }

    private List<String> reached(String reference) {
        return jdbc.sql("select username || '/' || channel || '/' || result from register.staff_alert_recipient where alert_key like ? order by alert_key, username")
                .param(notice(reference) + "/%").query(String.class).list();
    }
}
