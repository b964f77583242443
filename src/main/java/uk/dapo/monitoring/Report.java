package uk.dapo.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a provider, a programme or a person reports on a condition of an order.
 *
 * @param source          who reports
 * @param sourceReference their own reference: the same one twice is the same report
 * @param condition       the condition's code, or the number of the clause
 * @param kind            what happened, one of {@link ReportKind}
 * @param detail          in words, or null; never leaves the register
 */
public record Report(String source, String sourceReference, String orderReference, String condition, Instant occurredAt, String kind, String detail) {

    /** Of what was said, to tell a repeat from another report under the same reference. */
    String digest() {
        try {
            String said = String.join("\n", orderReference, condition, occurredAt.toString(), kind, detail == null ? "" : detail);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
