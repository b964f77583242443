package uk.dapo.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that anchors of the audit trail are signed with (Ed25519). It is kept outside the database, so that whoever can
 * rewrite rows cannot sign them: {@code dapo.audit-key} (private and public key, base64, a colon between), or generated
 * into the data directory.
 */
@Component
class AuditKey {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    AuditKey(@Value("${dapo.audit-key:}") String configured, @Value("${dapo.data-directory:data}") Path dataDirectory)
            throws IOException, GeneralSecurityException {
        String[] parts = (configured.isBlank() ? KeptKey.in(dataDirectory.resolve("audit.key"), AuditKey::fresh) : configured).strip().split(":");
        if (parts.length != 2) {
            throw new IllegalArgumentException("dapo.audit-key must be an Ed25519 private key and its public key in base64, a colon between them");
        }
        this.privateKey = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
        this.publicKey = Base64.getDecoder().decode(parts[1]);
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

    private static String fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + ":" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
