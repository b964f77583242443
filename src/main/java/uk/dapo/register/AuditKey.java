package uk.dapo.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.dapo.database.DatabaseException;

/**
 * The key that anchors of the audit trail are signed with (Ed25519) and heads of chains are sealed with. It is kept outside the
 * database, so that whoever can rewrite rows cannot sign them: {@code dapo.audit-key} (private and public key, base64, a colon
 * between; the same on every node), or generated into the data directory. {@code dapo.audit-keys-known} names the public keys of
 * earlier ones, whose anchors are still genuine, with commas between.
 */
@Component
class AuditKey {

    static final String ALGORITHM = "Ed25519";

    private static final String SEAL = "HmacSHA256";

    private final PrivateKey privateKey;
    private final byte[] publicKey;
    private final SecretKeySpec sealKey;
    private final Set<String> known;

    AuditKey(@Value("${dapo.audit-key:}") String configured, @Value("${dapo.audit-keys-known:}") String known,
             @Value("${dapo.data-directory:data}") Path dataDirectory, @Value("${spring.datasource.url:}") String externalDatabase)
            throws IOException, GeneralSecurityException {
        if (configured.isBlank() && !externalDatabase.isBlank()) {
            // each node would generate another, and find the others' work forged
            throw new DatabaseException("An external database is used but no key for the audit trail is given.",
                    "Take audit.key of the data directory you come from, or generate a pair (README), keep it safe, and set dapo.audit-key, the same on every node.");
        }
        String[] parts = (configured.isBlank() ? KeptKey.in(dataDirectory.resolve("audit.key"), AuditKey::fresh) : configured).strip().split(":");
        if (parts.length != 2) {
            throw new IllegalArgumentException("dapo.audit-key must be an Ed25519 private key and its public key in base64, a colon between them");
        }
        this.privateKey = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
        this.publicKey = Base64.getDecoder().decode(parts[1]);
        this.sealKey = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(("seals of heads " + parts[0]).getBytes(StandardCharsets.UTF_8)), SEAL);
        this.known = Stream.concat(Stream.of(parts[1]), Stream.of(known.split(","))).map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }

    byte[] sign(String digest) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(digest.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicKey() {
        return publicKey;
    }

    /** Whether a signature was made with this key, or one that is known. */
    boolean signed(String digest, byte[] signature, byte[] by) {
        if (!known.contains(Base64.getEncoder().encodeToString(by))) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(by)));
            check.update(digest.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Seals where a chain stands. */
    byte[] seal(String chain, long number, String hash) {
        try {
            Mac mac = Mac.getInstance(SEAL);
            mac.init(sealKey);
            return mac.doFinal(String.join("\n", chain, Long.toString(number), hash).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean sealed(String chain, long number, String hash, byte[] seal) {
        return seal != null && MessageDigest.isEqual(seal, seal(chain, number, hash));
    }

    private static String fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + ":" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
