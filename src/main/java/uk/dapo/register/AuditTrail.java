package uk.dapo.register;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the audit trail and anchors it. An altered row has another hash, a removed one leaves a gap or a head beyond it, an
 * inserted one does not fit its neighbours; and a chain rewritten from its first row no longer gives an anchor's digest.
 */
@Service
public class AuditTrail {

    /** Something wrong: which chain, which number, what. */
    public record Finding(String chain, long number, String what) {
    }

    private static final String START = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Json json;
    private final AuditKey key;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Json json, AuditKey key, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.key = key;
        this.clock = clock;
    }

    private record Row(String chain, long number, java.time.Instant at, String by, String kind, String refers, String previous, String hash) {
    }

    private record Head(long number, String hash) {
    }

    /** Every row of every chain, every head and every anchor; nothing found is an empty list. */
    @Transactional(readOnly = true)
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        Map<String, Head> last = new HashMap<>();
        jdbc.sql("select chain, number, at, by_whom, kind, refers, previous, hash from register.event order by chain, number")
                .query((row, n) -> new Row(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5),
                        row.getString(6), row.getString(7), row.getString(8)))
                .stream().forEach(row -> {
                    Head before = last.getOrDefault(row.chain(), new Head(0, START));
                    if (row.number() != before.number() + 1) {
                        findings.add(new Finding(row.chain(), before.number() + 1, "removed: the next row is number " + row.number()));
                    } else if (!row.previous().equals(before.hash())) {
                        findings.add(new Finding(row.chain(), row.number(), "inserted or moved: it does not follow the row before it"));
                    }
                    if (!Events.hash(row.chain(), row.number(), row.at(), row.by(), row.kind(), json.write(new TreeMap<>(json.map(row.refers()))), row.previous())
                            .equals(row.hash())) {
                        findings.add(new Finding(row.chain(), row.number(), "altered: its content does not give its hash"));
                    }
                    last.put(row.chain(), new Head(row.number(), row.hash()));
                });
        jdbc.sql("select chain, number, hash from register.event_head").query((row, n) -> Map.entry(row.getString(1), new Head(row.getLong(2), row.getString(3))))
                .list().forEach(head -> {
                    Head found = last.getOrDefault(head.getKey(), new Head(0, START));
                    if (!found.equals(head.getValue())) {
                        findings.add(new Finding(head.getKey(), head.getValue().number(), "removed at the end, or added past the program: the head says "
                                + head.getValue().number() + ", the last row is " + found.number()));
                    }
                });
        jdbc.sql("select id, at, up_to_event, chains, digest, signature, public_key from register.event_anchor order by id").query((row, n) -> {
            long id = row.getLong("id");
            String digest = digest(row.getLong("up_to_event"));
            if (!digest.equals(row.getString("digest"))) {
                findings.add(new Finding("anchor", id, "rewritten: the events up to " + row.getLong("up_to_event") + " no longer give what was anchored"));
            }
            if (!genuine(row.getString("digest"), row.getBytes("signature"), row.getBytes("public_key"))) {
                findings.add(new Finding("anchor", id, "forged: its signature is not genuine"));
            }
            return id;
        }).list();
        return findings;
    }

    /** Digests and signs where every chain stands now. */
    @Transactional
    public void anchor() {
        // no writer may be under way, or its rows would appear below the bound later
        jdbc.sql("lock table register.event in share mode").update();
        long upTo = jdbc.sql("select coalesce(max(id), 0) from register.event").query(Long.class).single();
        long chains = jdbc.sql("select count(*) from register.event_head").query(Long.class).single();
        String digest = digest(upTo);
        jdbc.sql("insert into register.event_anchor (at, up_to_event, chains, digest, signature, public_key) values (?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), upTo, chains, digest, key.sign(digest), key.publicKey()).update();
    }

    private String digest(long upTo) {
        StringBuilder heads = new StringBuilder();
        jdbc.sql("select distinct on (chain) chain, number, hash from register.event where id <= ? order by chain, number desc").param(upTo)
                .query((row, n) -> heads.append(row.getString(1)).append(' ').append(row.getLong(2)).append(' ').append(row.getString(3)).append('\n')).list();
        return Events.sha256(heads.toString());
    }

    private static boolean genuine(String digest, byte[] signature, byte[] publicKey) {
        try {
            Signature check = Signature.getInstance(AuditKey.ALGORITHM);
            check.initVerify(KeyFactory.getInstance(AuditKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(digest.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
