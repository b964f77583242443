package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signed statements of where each chain of the audit trail stood. Each carries on the one before, so that none can be left out. */
@Component
class Anchors {

    /** An anchor's number, and the digest of what it says. */
    record Anchor(long id, String digest) {
    }

    private record Kept(long id, Instant at, String previous, String digest, byte[] signature, byte[] publicKey) {
    }

    private record Stand(long number, String hash) {
    }

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final Clock clock;

    Anchors(JdbcClient jdbc, AuditKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** Signs where each chain stands that has moved since it was last signed; nothing when none has. Only other anchors wait. */
    @Transactional
    public Optional<Anchor> anchor() {
        jdbc.sql("lock table register.event_anchor in share row exclusive mode").update();
        Anchor before = jdbc.sql("select id, digest from register.event_anchor order by id desc limit 1").query(Anchor.class).optional().orElse(new Anchor(0, Events.START));
        Map<String, Stand> moved = new TreeMap<>();
        // one statement sees one moment: what is not committed then is for the next anchor
        jdbc.sql("""
                        select h.chain, h.number, h.hash from register.event_head h
                          left join (select chain, max(number) as number from register.event_anchor_head group by chain) a on a.chain = h.chain
                        where h.number > coalesce(a.number, 0)""")
                .query((row, n) -> moved.put(row.getString(1), new Stand(row.getLong(2), row.getString(3)))).list();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        long id = before.id() + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String digest = digest(id, at, before.digest(), moved);
        jdbc.sql("insert into register.event_anchor (id, at, previous, digest, signature, public_key) values (?, ?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(at), before.digest(), digest, key.sign(digest), key.publicKey()).update();
        moved.forEach((chain, stand) -> jdbc.sql("insert into register.event_anchor_head (chain, number, hash, anchor_id) values (?, ?, ?, ?)")
                .params(chain, stand.number(), stand.hash(), id).update());
        return Optional.of(new Anchor(id, digest));
    }

    /** What is wrong with the anchors, or with events that an anchor vouches for. */
    List<AuditTrail.Finding> check(Map<Long, String> outside) {
        List<AuditTrail.Finding> findings = new ArrayList<>();
        Map<Long, Map<String, Stand>> heads = new HashMap<>();
        jdbc.sql("select anchor_id, chain, number, hash from register.event_anchor_head").query((row, n) -> heads.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                .put(row.getString(2), new Stand(row.getLong(3), row.getString(4)))).list();
        Anchor before = new Anchor(0, Events.START);
        for (Kept kept : jdbc.sql("select id, at, previous, digest, signature, public_key from register.event_anchor order by id").query((row, n) -> new Kept(row.getLong(1),
                row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4), row.getBytes(5), row.getBytes(6))).list()) {
            if (kept.id() != before.id() + 1 || !kept.previous().equals(before.digest())) {
                findings.add(new AuditTrail.Finding("anchor", kept.id(), "removed or inserted: it does not follow anchor " + before.id()));
            }
            if (!kept.digest().equals(digest(kept.id(), kept.at(), kept.previous(), heads.getOrDefault(kept.id(), Map.of())))) {
                findings.add(new AuditTrail.Finding("anchor", kept.id(), "altered: what it says does not give its digest"));
            } else if (!key.signed(kept.digest(), kept.signature(), kept.publicKey())) {
                findings.add(new AuditTrail.Finding("anchor", kept.id(), "forged: it is not signed with dapo.audit-key or a key of dapo.audit-keys-known"));
            }
            before = new Anchor(kept.id(), kept.digest());
            String noted = outside.get(kept.id());
            if (noted != null && !noted.equals(kept.digest())) {
                findings.add(new AuditTrail.Finding("anchor", kept.id(), "rewritten: audit-anchors.txt in the data directory says otherwise"));
            }
        }
        long last = before.id();
        outside.keySet().stream().filter(id -> id > last).findFirst().ifPresent(id -> findings.add(new AuditTrail.Finding("anchor", id,
                "removed: audit-anchors.txt in the data directory knows it, the database ends with " + last)));
        jdbc.sql("""
                        select a.chain, a.number, a.anchor_id, e.hash is null from register.event_anchor_head a
                          left join register.event e on e.chain = a.chain and e.number = a.number
                        where e.hash is distinct from a.hash order by a.chain, a.number""")
                .query((row, n) -> findings.add(new AuditTrail.Finding(row.getString(1), row.getLong(2),
                        (row.getBoolean(4) ? "removed" : "rewritten") + ": anchor " + row.getLong(3) + " vouches for another event of this number"))).list();
        return findings;
    }

    private static String digest(long id, Instant at, String previous, Map<String, Stand> heads) {
        StringBuilder text = new StringBuilder().append(id).append('\n').append(at).append('\n').append(previous).append('\n');
        heads.forEach((chain, stand) -> text.append(chain).append(' ').append(stand.number()).append(' ').append(stand.hash()).append('\n'));
        return Events.sha256(text.toString());
    }
}
