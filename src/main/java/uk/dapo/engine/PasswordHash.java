package uk.dapo.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/** Passwords are kept so that trying many is slow, should the database be stolen: PBKDF2, where the engine would hash once. */
final class PasswordHash implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final int iterations;

    PasswordHash(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return iterations + "." + encode(salt) + "." + encode(hash(password, salt, iterations));
    }

    @Override
    public boolean check(String password, String encrypted) {
        String[] parts = encrypted.split("\\.");
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, hash(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA-512";
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
