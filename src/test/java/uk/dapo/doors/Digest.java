package uk.dapo.doors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the register, the engine and the accounts hold, table by table. Readings are recorded and so are no change: their
 * events are left out, and with them the numbers, hashes and anchors of the chains that carry them.
 */
record Digest(Map<String, String> tables) {

    private static final String READINGS = "kind in ('form-opened', 'document-opened', 'documents-listed', 'confidential-opened', 'person-looked-up', 'order-read', 'case-read', 'evidence-opened')";

    static Digest of(JdbcClient jdbc) {
        List<String> names = jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and (table_schema = 'register' and table_name not in ('event', 'event_head', 'event_anchor', 'event_anchor_head', 'form_opening', 'sign_in_attempt', 'sign_in_device')
                   or table_schema = 'public' and table_name ~ '^act_(ru|hi|id|re)_')
                order by 1""").query(String.class).list();
        String all = names.stream().map(name -> counted(name, name + " t", "t::text")).collect(Collectors.joining(" union all "));
        String events = counted("register.event", "register.event t where not " + READINGS, "t.chain || t.kind || t.by_whom || t.refers::text || t.at::text");
        Map<String, String> tables = new LinkedHashMap<>();
        jdbc.sql(all + " union all " + events).query((row, n) -> tables.put(row.getString(1), row.getString(2))).list();
        return new Digest(tables);
    }

    private static String counted(String name, String from, String text) {
        return "select '%s', count(*) || ' rows, ' || coalesce(sum(hashtextextended(%s, 0)), 0) from %s".formatted(name, text, from);
    }

    /** The tables that are not as they were. */
    List<String> changedSince(Digest before) {
        return tables.keySet().stream().filter(name -> !tables.get(name).equals(before.tables.get(name)))
                .map(name -> name + " (" + before.tables.get(name) + " → " + tables.get(name) + ")").toList();
    }
}
