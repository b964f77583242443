package uk.dapo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Spares a script that signs in with every request the slow check of its password each time. Remembers for a minute, and
 * under a key that only this process has, that a password was right; forgets it when the account's epoch counts up.
 */
final class RightPasswords {

    private static final int MOST = 2000;
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(random(), MAC);
    private final Map<String, Long> right = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    });

    boolean knows(String username, String password, long epoch) {
        Long at = right.get(digest(username, password, epoch));
        return at != null && System.nanoTime() - at < LONGEST;
    }

    void remember(String username, String password, long epoch) {
        right.put(digest(username, password, epoch), System.nanoTime());
    }

    private String digest(String username, String password, long epoch) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((epoch + "\n" + username + "\n" + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
