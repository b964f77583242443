package uk.dapo.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the audit trail and anchors it. An altered row has another hash, a removed one leaves a gap, an inserted one does not
 * fit its neighbours; a head that was set back has no seal; a chain that was removed or rewritten as a whole is missed by an
 * anchor, by its case, or by the forms submitted in it.
 */
@Service
public class AuditTrail {

    /** Something wrong: which chain, which number, what. */
    public record Finding(String chain, long number, String what) {
    }

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate all;
    private final Json json;
    private final Events events;
    private final AuditKey key;
    private final Anchors anchors;
    private final AnchorFile file;

    AuditTrail(JdbcClient jdbc, DataSource dataSource, Json json, Events events, AuditKey key, Anchors anchors, AnchorFile file) {
        this.jdbc = jdbc;
        this.all = new JdbcTemplate(dataSource);
        // they need not fit into memory
        all.setFetchSize(ROWS_AT_ONCE);
        this.json = json;
        this.events = events;
        this.key = key;
        this.anchors = anchors;
        this.file = file;
    }

    private record Row(String chain, long number, Instant at, String by, String kind, String refers, String previous, String hash) {
    }

    private record Head(long number, String hash, byte[] seal) {
    }

    /** Every row of every chain, every head and every anchor, as of one moment; nothing found is an empty list. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        // what stands in the file was committed before it was written there
        Map<Long, String> outside = file.all();
        heads(rows(findings), findings);
        findings.addAll(anchors.check(outside));
        jdbc.sql("""
                        select coalesce(s.case_reference, 'intake/' || s.submitted_by), s.form, s.id from register.submission s
                        where not exists (select 1 from register.event e where e.kind = 'form-submitted' and cast(e.refers ->> 'submission' as bigint) = s.id) order by s.id""")
                .query((row, n) -> findings.add(new Finding(row.getString(1), 0, "removed: no event says that " + row.getString(2) + " was submitted (submission "
                        + row.getLong(3) + ")"))).list();
        jdbc.sql("select reference from register.protection_case c where not exists (select 1 from register.event e where e.chain = c.reference) order by reference")
                .query((row, n) -> findings.add(new Finding(row.getString(1), 0, "removed: the case has no chain"))).list();
        return findings;
    }

    /** Signs where every chain stands now, and notes so outside the database. */
    public void anchor() {
        anchors.anchor().ifPresent(anchor -> file.add(anchor.id(), anchor.digest()));
    }

    /**
     * Seals every head with the key of now, after the former key was lost or replaced. What was wrong before can't be told from
     * what is right any more, but for the anchors: so it is an event.
     */
    @Transactional
    public int seal() {
        events.append("audit", "system", "audit-heads-sealed-anew", Map.of());
        List<Map.Entry<String, Head>> heads = jdbc.sql("select chain, number, hash from register.event_head for update")
                .query((row, n) -> Map.entry(row.getString(1), new Head(row.getLong(2), row.getString(3), null))).list();
        heads.forEach(head -> jdbc.sql("update register.event_head set seal = ? where chain = ?")
                .params(key.seal(head.getKey(), head.getValue().number(), head.getValue().hash()), head.getKey()).update());
        return heads.size();
    }

    /** Goes through all rows; gives the last of each chain. */
    private Map<String, Row> rows(List<Finding> findings) {
        Map<String, Row> last = new HashMap<>();
        all.query("select chain, number, at, by_whom, kind, refers, previous, hash from register.event order by chain, number", each -> {
            Row row = new Row(each.getString(1), each.getLong(2), each.getTimestamp(3).toInstant(), each.getString(4), each.getString(5), each.getString(6),
                    each.getString(7), each.getString(8));
            Row before = last.put(row.chain(), row);
            follows(row, before == null ? 0 : before.number(), before == null ? Events.START : before.hash(), findings);
        });
        return last;
    }

    private void follows(Row row, long number, String hash, List<Finding> findings) {
        if (row.number() != number + 1) {
            findings.add(new Finding(row.chain(), number + 1, "removed: the next row is number " + row.number()));
        } else if (!row.previous().equals(hash)) {
            findings.add(new Finding(row.chain(), row.number(), "inserted or moved: it does not follow the row before it"));
        }
        if (!Events.hash(row.chain(), row.number(), row.at(), row.by(), row.kind(), json.write(new TreeMap<>(json.map(row.refers()))), row.previous()).equals(row.hash())) {
            findings.add(new Finding(row.chain(), row.number(), "altered: its content does not give its hash"));
        }
    }

    private void heads(Map<String, Row> last, List<Finding> findings) {
        Map<String, Row> headless = new HashMap<>(last);
        jdbc.sql("select chain, number, hash, seal from register.event_head order by chain").query((row, n) -> Map.entry(row.getString(1),
                new Head(row.getLong(2), row.getString(3), row.getBytes(4)))).list().forEach(entry -> {
                    String chain = entry.getKey();
                    Head head = entry.getValue();
                    Row found = headless.remove(chain);
                    long number = found == null ? 0 : found.number();
                    if (head.number() != number || !head.hash().equals(found == null ? Events.START : found.hash())) {
                        findings.add(new Finding(chain, head.number(), "removed at the end, or added past the program: the head says "
                                + head.number() + ", the last row is " + number));
                    } else if (!key.sealed(chain, head.number(), head.hash(), head.seal())) {
                        findings.add(new Finding(chain, head.number() + 1, "removed at the end, or added past the program: the head was set without the key"));
                    }
                });
        headless.forEach((chain, row) -> findings.add(new Finding(chain, row.number(), "removed: the chain has no head")));
    }
}
