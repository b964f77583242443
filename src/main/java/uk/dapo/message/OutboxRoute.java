package uk.dapo.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files under the data directory, for trying things out on the embedded database; in service there is no such way. */
@Component
@Order(3)
class OutboxRoute implements Route {

    private final Path folder;
    private final boolean embedded;

    OutboxRoute(@Value("${dapo.data-directory:data}") Path dataDirectory, @Value("${spring.datasource.url:}") String externalDatabase) {
        this.folder = dataDirectory.resolve("outbox");
        this.embedded = externalDatabase.isBlank();
    }

    @Override
    public String name() {
        return "OUTBOX";
    }

    @Override
    public boolean carries(Channel channel) {
        return embedded;
    }

    @Override
    public Optional<String> hand(OutwardMessage message) {
        write("message-" + message.key(), message.to(), message.subject(), message.body());
        return Optional.empty();
    }

    void write(String name, String to, String subject, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name.replaceAll("[^A-Za-z0-9-]", "_") + ".txt"), "To: %s%nSubject: %s%n%n%s".formatted(to, subject, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
