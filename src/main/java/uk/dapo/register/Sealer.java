package uk.dapo.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts confidential data (AES-256-GCM), bound to the field it belongs to. In front of what is sealed stand a format
 * number and the id of its key. Only {@link Confidential} opens.
 */
@Component
class Sealer {

    private static final byte FORMAT = 1;
    private static final int HEADER = 5;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final ConfidentialKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealer(ConfidentialKeys keys) {
        this.keys = keys;
    }

    /** Seals a text; it opens only as the same field. */
    byte[] seal(String text, String field) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ConfidentialKeys.Key key = keys.current();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, field, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("Field " + field + " cannot be sealed with this key"));
        return ByteBuffer.allocate(HEADER + NONCE + sealed.length).put(header()).put(nonce).put(sealed).array();
    }

    /** Opens what {@link #seal} closed, with whichever key it was. */
    String open(byte[] sealed, String field) {
        List<ConfidentialKeys.Key> named = keys.all().stream().filter(key -> startsWith(sealed, header(key))).toList();
        return named.stream().flatMap(key -> open(sealed, HEADER, key, field))
                // what was sealed before keys had ids begins with the nonce
                .findFirst().or(() -> keys.all().stream().flatMap(key -> open(sealed, 0, key, field)).findFirst())
                .orElseThrow(() -> new IllegalStateException("Confidential data of field " + field + " opens with none of the keys given. "
                        + "Name the one it was sealed with in dapo.confidential-keys-earlier."));
    }

    /** What everything that the current key sealed begins with. */
    byte[] header() {
        return header(keys.current());
    }

    private static byte[] header(ConfidentialKeys.Key key) {
        return ByteBuffer.allocate(HEADER).put(FORMAT).put(HexFormat.of().parseHex(key.id())).array();
    }

    private static boolean startsWith(byte[] sealed, byte[] header) {
        return sealed.length >= HEADER && Arrays.equals(header, Arrays.copyOf(sealed, HEADER));
    }

    private static Stream<String> open(byte[] sealed, int from, ConfidentialKeys.Key key, String field) {
        if (sealed.length < from + NONCE + TAG_BITS / Byte.SIZE) {
            return Stream.empty();
        }
        return run(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, from, from + NONCE), field, Arrays.copyOfRange(sealed, from + NONCE, sealed.length))
                .map(text -> new String(text, StandardCharsets.UTF_8)).stream();
    }

    /** Empty where the key is not the one, or the bytes were altered. */
    private static Optional<byte[]> run(int mode, ConfidentialKeys.Key key, byte[] nonce, String field, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
