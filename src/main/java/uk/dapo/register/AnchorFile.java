package uk.dapo.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The anchors this node made, once more, in a file of the data directory: whoever can rewrite the whole database cannot rewrite
 * this. Number and digest of one anchor a line.
 */
@Component
class AnchorFile {

    private final Path file;

    AnchorFile(@Value("${dapo.data-directory:data}") Path dataDirectory) {
        this.file = dataDirectory.resolve("audit-anchors.txt");
    }

    synchronized void add(long anchor, String digest) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((anchor + " " + digest + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digests by anchor. A line that a crash cut short says nothing. */
    Map<Long, String> all() {
        Map<Long, String> anchors = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).stream().filter(line -> line.matches("\\d{1,18} [0-9a-f]{64}"))
                        .map(line -> line.split(" ")).forEach(words -> anchors.put(Long.valueOf(words[0]), words[1]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return anchors;
    }
}
