package uk.dapo.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.register.Events;
import uk.dapo.register.Work;

/**
 * Alerts staff on duty, without case content: what runs out, and to look in Tasklist. On the embedded database the alert
 * is a file in the outbox; it is always a row, so that it is known who was to be reached.
 */
@Service
public class StaffAlerts {

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Events events;
    private final Clock clock;
    private final Path outbox;
    private final boolean embedded;

    StaffAlerts(JdbcClient jdbc, Officers officers, Events events, Clock clock, @Value("${dapo.data-directory:data}") Path dataDirectory,
                @Value("${spring.datasource.url:}") String externalDatabase) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
        this.outbox = dataDirectory.resolve("outbox");
        this.embedded = externalDatabase.isBlank();
    }

    /** @param key the same alert sent twice (a retried step) is sent once */
    public void send(Work work, String role, String area, String subject, String key) {
        List<String> recipients = officers.onDuty(role, area).stream().map(Officer::email).filter(java.util.Objects::nonNull).toList();
        int fresh = jdbc.sql("""
                        insert into register.staff_alert (idempotency_key, case_reference, role, area, subject, recipients, channel, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (idempotency_key) do nothing""")
                .params(key, work.caseReference(), role, area, subject, recipients.toArray(String[]::new), embedded ? "OUTBOX" : "NONE",
                        Timestamp.from(clock.instant())).update();
        if (fresh == 1) {
            events.append(work.caseReference(), work.by(), "staff-alerted", Map.of("role", role, "recipients", recipients.size()));
            if (embedded) {
                write(role, recipients, subject, key);
            }
        }
    }

    private void write(String role, List<String> recipients, String subject, String key) {
        try {
            Files.createDirectories(outbox);
            Files.writeString(outbox.resolve("alert-" + key.replaceAll("[^A-Za-z0-9-]", "_") + ".txt"), """
                    To: %s (%s)
                    Subject: %s

                    Look in Tasklist under "My team's tasks".
                    """.formatted(String.join(", ", recipients), role, subject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
