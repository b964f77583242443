package uk.dapo.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The audit trail: who did what and when, as references and digests, never a person's words. Each case has its own
 * chain; every event carries the hash of the one before, so that an altered, removed or inserted row shows.
 */
@Component
public class Events {

    /** The hash before a chain's first event. */
    static final String START = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Json json;
    private final AuditKey key;
    private final Clock clock;

    Events(JdbcClient jdbc, Json json, AuditKey key, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.key = key;
        this.clock = clock;
    }

    /** The chain of what somebody does before there is a case: one for each person, so that people do not wait for each other. */
    static String chain(String caseReference, String by) {
        return caseReference == null ? "intake/" + by : caseReference;
    }

    /** Appends to a chain (a case reference, or a chain of its own such as "people") in the caller's transaction. */
    public void append(String chain, String by, String kind, Map<String, ?> refers) {
        jdbc.sql("insert into register.event_head (chain, number, hash, seal) values (?, 0, ?, ?) on conflict (chain) do nothing")
                .params(chain, START, key.seal(chain, 0, START)).update();
        // the row lock orders writers of one chain, on however many nodes
        Head head = jdbc.sql("select number, hash, seal from register.event_head where chain = ? for update").param(chain)
                .query(Head.class).single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String references = json.write(new TreeMap<>(refers));
        long number = head.number() + 1;
        String hash = hash(chain, number, at, by, kind, references, head.hash());
        jdbc.sql("""
                        insert into register.event (chain, number, at, by_whom, kind, refers, previous, hash)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(chain, number, Timestamp.from(at), by, kind, references, head.hash(), hash).update();
        // a head that was set back stays without a seal, so that the check still finds it
        byte[] seal = key.sealed(chain, head.number(), head.hash(), head.seal()) ? key.seal(chain, number, hash) : head.seal();
        jdbc.sql("update register.event_head set number = ?, hash = ?, seal = ? where chain = ?").params(number, hash, seal, chain).update();
    }

    /** What an event's hash covers: everything of it, and the hash before. {@code references} is JSON with its keys in order. */
    static String hash(String chain, long number, Instant at, String by, String kind, String references, String previous) {
        return sha256(String.join("\n", chain, Long.toString(number), at.toString(), by, kind, references, previous));
    }

    /** A digest that stands for a text in an event. */
    public static String digest(String text) {
        return sha256(text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Head(long number, String hash, byte[] seal) {
    }
}
