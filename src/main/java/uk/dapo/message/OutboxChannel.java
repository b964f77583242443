package uk.dapo.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/** A file in the data directory, in a demonstration without a mail server: on the embedded database only. */
@Component
class OutboxChannel implements StaffChannel {

    private final EmailChannel mail;
    private final Path outbox;
    private final boolean embedded;

    OutboxChannel(EmailChannel mail, @Value("${dapo.data-directory:data}") Path dataDirectory, @Value("${spring.datasource.url:}") String externalDatabase) {
        this.mail = mail;
        this.outbox = dataDirectory.resolve("outbox");
        this.embedded = externalDatabase.isBlank();
    }

    @Override
    public String name() {
        return "OUTBOX";
    }

    @Override
    public boolean isSetUp() {
        return embedded && !mail.isSetUp();
    }

    @Override
    public String address(Officer recipient) {
        String reached = Stream.of(recipient.email(), recipient.phone()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return reached.isEmpty() ? recipient.username() : reached;
    }

    @Override
    public void deliver(Alert alert, Officer recipient) {
        try {
            Files.createDirectories(outbox);
            Files.writeString(outbox.resolve("alert-" + (alert.key() + "-" + recipient.username()).replaceAll("[^A-Za-z0-9-]", "_") + ".txt"),
                    "To: %s%nSubject: %s%n%n%s".formatted(address(recipient), alert.title(), alert.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
