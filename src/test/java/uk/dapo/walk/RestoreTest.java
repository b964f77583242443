package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import uk.dapo.DapoApplication;
import uk.dapo.database.NightlyBackup;
import uk.dapo.register.AuditTrail;
import uk.dapo.register.Evidence;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The application starts on a copy of a backup as it stood: cases go on, the trail is whole, and what was sealed opens. */
@Tag("own-application")
class RestoreTest {

    private static final String SAFE = "Only by text to her sister, weekday mornings";
    private final Path directory = Path.of("target/test-data/" + UUID.randomUUID()).toAbsolutePath();
    private final Path backups = Path.of("target/test-data/" + UUID.randomUUID()).toAbsolutePath();

    @Test
    void aBackupIsRestored() throws Exception {
        String reference;
        String root;
        Path backup;
        try (ConfigurableApplicationContext first = start(directory)) {
            Desk desk = new Desk(first.getBean(ProcessEngine.class), first.getBean(Evidence.class));
            reference = new uk.dapo.walk.Path(desk).reported(Entries.reportAbuse(), Entries.but(Entries.recordReport(), "protectedPersonSafeContact", SAFE));
            root = root(first, reference);
            first.getBean(AuditTrail.class).anchor();
            backup = first.getBean(NightlyBackup.class).backUp();
            desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        }
        Path restored = directory.resolveSibling(UUID.randomUUID().toString());
        Files.move(backup, restored);
        FileSystemUtils.deleteRecursively(directory);
        assertThat(Files.exists(restored.resolve("confidential.key"))).isTrue();
        try (ConfigurableApplicationContext again = start(restored)) {
            Desk desk = new Desk(again.getBean(ProcessEngine.class), again.getBean(Evidence.class));
            assertThat(again.getBean(AuditTrail.class).check()).isEmpty();
            assertThat(desk.openForms(reference)).as("as it was when the backup was made").containsExactly("assessRisk");
            assertThat(again.getBean(Submissions.class).open("protectedPersonSafeContact", new Work(root, root, reference, null, null, "officer"), "trying the restored key"))
                    .contains(SAFE);
            desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
            assertThat(desk.openForms(reference)).containsExactly("recordOpinions");
            assertThat(again.getBean(AuditTrail.class).check()).isEmpty();
        }
    }

    private static String root(ConfigurableApplicationContext context, String reference) {
        return context.getBean(JdbcClient.class).sql("select distinct root_instance_id from register.submission where case_reference = ?").param(reference).query(String.class).single();
    }

    private ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(DapoApplication.class).run(List.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false",
                "--dapo.data-directory=" + data, "--dapo.backup.directory=" + backups).toArray(String[]::new));
    }
}
