package uk.dapo.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.dapo.database.DatabaseException;

/**
 * The keys of confidential data. One seals; earlier ones still open what was sealed with them, until it has been sealed anew.
 * {@code dapo.confidential-key} (32 bytes, base64) seals, {@code dapo.confidential-keys-earlier} names earlier ones with commas
 * between. On the embedded database they are generated and kept, readable by their owner only, in the data directory.
 */
@Component
class ConfidentialKeys {

    /** A key, and the name that stands with what it sealed; the name tells nothing about the key. */
    record Key(String id, SecretKey secret, String text) {
    }

    private static final int BYTES = 32;
    private static final int ID_LETTERS = 8;

    private final Path file;
    private volatile List<Key> keys;

    ConfidentialKeys(@Value("${dapo.confidential-key:}") String configured, @Value("${dapo.confidential-keys-earlier:}") String earlier,
                     @Value("${dapo.data-directory:data}") Path dataDirectory, @Value("${spring.datasource.url:}") String externalDatabase) throws IOException {
        if (configured.isBlank() && !externalDatabase.isBlank()) {
            // losing a generated key would lose the data, so none is generated here
            throw new DatabaseException("An external database is used but no key for confidential data is given.",
                    "Generate one (openssl rand -base64 32), keep it safe, and set dapo.confidential-key.");
        }
        this.file = configured.isBlank() ? dataDirectory.resolve("confidential.key") : null;
        List<String> texts = file == null ? Stream.concat(Stream.of(configured), Stream.of(earlier.split(","))).filter(text -> !text.isBlank()).toList()
                : KeptKey.all(file, ConfidentialKeys::fresh);
        this.keys = texts.stream().map(ConfidentialKeys::key).toList();
    }

    /** The key that seals. */
    Key current() {
        return keys.get(0);
    }

    /** Every key that opens, the current one first. */
    List<Key> all() {
        return keys;
    }

    /** Whether this program generates its keys, as against being given them. */
    boolean generated() {
        return file != null;
    }

    /** Generates the key that seals from now on; those before still open. On disk before anything is sealed with it. */
    synchronized void renew() {
        List<Key> renewed = new ArrayList<>(List.of(key(fresh())));
        renewed.addAll(keys);
        keep(renewed);
    }

    /** Forgets every key but the current one. */
    synchronized void forgetEarlier() {
        keep(List.of(current()));
    }

    private void keep(List<Key> kept) {
        try {
            KeptKey.write(file, kept.stream().map(Key::text).toList());
            this.keys = List.copyOf(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Key key(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("dapo.confidential-key must be 32 bytes in base64, as openssl rand -base64 32 prints");
        }
        return new Key(Events.sha256("confidential key " + text.strip()).substring(0, ID_LETTERS), new SecretKeySpec(bytes, "AES"), text.strip());
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
