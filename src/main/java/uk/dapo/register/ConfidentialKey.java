package uk.dapo.register;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.dapo.database.DatabaseException;

/**
 * The key that confidential data is sealed with: {@code dapo.confidential-key} (32 bytes, base64). On the embedded
 * database one is generated on the first start and kept, readable by its owner only, in the data directory.
 */
@Component
public class ConfidentialKey {

    private static final int BYTES = 32;

    private final SecretKey key;

    ConfidentialKey(@Value("${dapo.confidential-key:}") String configured, @Value("${dapo.data-directory:data}") Path dataDirectory,
                    @Value("${spring.datasource.url:}") String externalDatabase) throws IOException {
        String text = configured;
        if (text.isBlank()) {
            if (!externalDatabase.isBlank()) {
                // losing a generated key would lose the data, so none is generated here
                throw new DatabaseException("An external database is used but no key for confidential data is given.",
                        "Generate one (openssl rand -base64 32), keep it safe, and set dapo.confidential-key.");
            }
            text = KeptKey.in(dataDirectory.resolve("confidential.key"), ConfidentialKey::fresh);
        }
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("dapo.confidential-key must be 32 bytes in base64, as openssl rand -base64 32 prints");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    SecretKey key() {
        return key;
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
