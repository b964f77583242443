package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.DapoApplication;
import uk.dapo.nodes.Node;
import uk.dapo.nodes.Wire;
import uk.dapo.register.AuditTrail;

/**
 * The database is cut off, slow, or its disk is full: people are told so and what to do, nothing of what they sent is half kept,
 * and everything goes on by itself when it is over. The disk is a small one of its own, in memory, where this user may mount one.
 */
@Tag("own-application")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    private static final Path FOLDER = Path.of("target/test-data/outage-" + UUID.randomUUID()).toAbsolutePath();
    private static Wire wire;
    private final boolean small = mount();
    private ConfigurableApplicationContext application;
    private JdbcClient jdbc;
    private int port;

    @BeforeAll
    void start() {
        application = new SpringApplicationBuilder(DapoApplication.class, Wired.class).run("--server.port=0", "--dapo.data-directory=" + FOLDER,
                "--spring.datasource.hikari.connection-timeout=2000", "--spring.datasource.hikari.data-source-properties.socketTimeout=3",
                "--camunda.bpm.job-execution.wait-time-in-millis=500", "--camunda.bpm.job-execution.max-wait=1000");
        jdbc = application.getBean(JdbcClient.class);
        port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    void stop() throws Exception {
        application.close();
        wire.close();
        if (small) {
            run("umount", FOLDER.toString());
        }
    }

    @Test
    void cutOff() {
        duringAnOutage("cannot be reached", wire::cut, wire::mend);
    }

    @Test
    void tooSlow() {
        duringAnOutage("", () -> wire.slow(20_000), wire::mend);
    }

    @Test
    void theDiskIsFull() throws IOException {
        assumeThat(small).as("this user may mount a small disk").isTrue();
        Path filler = FOLDER.resolve("filler");
        Visitor officer = officer();
        int before = submissions();
        long answered = 0;
        fill(filler);
        HttpResponse<String> refused = null;
        for (int i = 0; i < 2000 && refused == null; i++) {
            HttpResponse<String> answer = officer.send("POST", START, people());
            if (answer.statusCode() < 300) {
                answered++;
            } else {
                refused = answer;
            }
        }
        assertThat(refused).as("the disk is full some time").isNotNull();
        told(refused, "");
        Files.delete(filler);
        Node.await("people can work again", () -> officer.send("POST", START, people()).statusCode() == 200);
        assertThat(submissions()).as("what was answered, and nothing else").isEqualTo(before + (int) answered + 1);
        whole();
    }

    private static final String START = "/engine-rest/process-definition/key/notice/submit-form";

    private void duringAnOutage(String words, Runnable begin, Runnable end) {
        Visitor officer = officer();
        assertThat(officer.send("POST", START, people()).statusCode()).isEqualTo(200);
        Visitor browser = Visitor.stranger(port);
        assertThat(browser.signIn("officer2", "demo", "tasklist")).isEqualTo(200);
        String job = timer();
        int before = submissions();
        begin.run();
        try {
            told(officer.send("POST", START, people()), words);
            told(officer.get("/engine-rest/task"), words);
            told(browser.get("/camunda/api/engine/engine/default/task"), words);
            told(browser.send("POST", "/camunda/api/engine/engine/default/process-definition/key/notice/submit-form", people()), words);
            HttpResponse<String> api = officer.get("/api/people?name=Karl%20Respondent");
            told(api, words);
            assertThat(api.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        } finally {
            end.run();
        }
        Node.await("people can work again", () -> officer.send("POST", START, people()).statusCode() == 200);
        assertThat(submissions()).as("nothing of what was refused is kept").isEqualTo(before + 1);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).as("the session outlived it").isEqualTo(200);
        Node.await("timers go on", () -> jdbc.sql("select count(*) from act_hi_job_log where job_id_ = ? and job_state_ = 2").param(job).query(Integer.class).single() == 1);
        whole();
    }

    /** A timer that runs out during the outage. */
    private String timer() {
        Desk desk = new Desk(application.getBean(org.camunda.bpm.engine.ProcessEngine.class), application.getBean(uk.dapo.register.Evidence.class));
        String reference = new uk.dapo.walk.Path(desk).drafted();
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        return jdbc.sql("""
                        update act_ru_job set duedate_ = now() + interval '1 second' where id_ = (select id_ from act_ru_job where type_ = 'timer'
                          and process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?) limit 1) returning id_""")
                .param(reference).query(String.class).single();
    }

    private static void told(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("The database", words).doesNotContain("ENGINE-", "Exception", "SQL", "jdbc", "at org.");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private void whole() {
        assertThat(application.getBean(AuditTrail.class).check()).isEmpty();
        assertThat(jdbc.sql("select incident_msg_ from act_ru_incident").query(String.class).list()).isEmpty();
    }

    private int submissions() {
        return jdbc.sql("select count(*) from register.submission where form = 'reportAbuse'").query(Integer.class).single();
    }

    private Visitor officer() {
        return Visitor.script(port, "officer", "demo");
    }

    private static String people() {
        return Crowd.body(Entries.reportAbuse());
    }

    /** Leaves half a megabyte. */
    private static void fill(Path filler) throws IOException {
        long room = Files.getFileStore(FOLDER).getUsableSpace() - 512 * 1024;
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[64 * 1024];
            for (long written = 0; written < room; written += block.length) {
                out.write(block);
            }
        }
    }

    private static boolean mount() {
        try {
            Files.createDirectories(FOLDER);
            return run("mount", "-t", "tmpfs", "-o", "size=400m,mode=0700", "tmpfs", FOLDER.toString()) == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** Puts the wire between the pool and the database. */
    @Configuration(proxyBeanMethods = false)
    static class Wired {

        @Bean
        static BeanPostProcessor wiring() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof HikariDataSource dataSource) {
                        int server = Integer.parseInt(dataSource.getJdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
                        wire = new Wire(server);
                        dataSource.setJdbcUrl(dataSource.getJdbcUrl().replace(":" + server + "/", ":" + wire.port() + "/"));
                    }
                    return bean;
                }
            };
        }
    }
}
