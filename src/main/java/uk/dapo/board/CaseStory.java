package uk.dapo.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Json;

/** What happened in a case, as the audit trail has it, and its clocks with the reasons for their limits. */
@Component
class CaseStory {

    /** An event, in words; {@code refers} are its references as they stand in the trail. */
    record Entry(long number, Instant at, String by, String byName, String what, Map<String, Object> refers) {
    }

    /** A clock of the case. {@code moved} says how often its limit was worked out again. */
    record ClockRow(long id, String instrument, String kind, String label, Instant from, Instant due, String state, Instant endedAt, String explanation,
                    String section, String cautions, int moved) {
    }

    private static final List<String> TELLING = List.of("instrument", "breach", "from", "to", "milestone", "outcome", "step", "reason", "role", "due", "at");

    private final JdbcClient jdbc;
    private final Json json;

    CaseStory(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every event of a case, the newest first. */
    List<Entry> timeline(String reference) {
        Map<Long, String> clocks = jdbc.sql("select id, kind from register.clock where case_reference = ?").param(reference)
                .query((row, n) -> Map.entry(row.getLong(1), label(row.getString(2)))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql("""
                        select e.number, e.at, e.by_whom, o.name, e.kind, e.refers from register.event e left join register.officer o on o.username = e.by_whom
                        where e.chain = ? order by e.number desc""").param(reference)
                .query((row, n) -> {
                    Map<String, Object> refers = json.map(row.getString("refers"));
                    return new Entry(row.getLong("number"), row.getTimestamp("at").toInstant(), row.getString("by_whom"),
                            Optional.ofNullable(row.getString("name")).orElse(row.getString("by_whom").equals("system") ? "The system" : row.getString("by_whom")),
                            say(row.getString("kind"), refers, clocks), refers);
                }).list();
    }

    /** "Clock started: Application heard after the notice was given (instrument N26-000001)". Digests say nothing to anybody. */
    private static String say(String kind, Map<String, Object> refers, Map<Long, String> clocks) {
        String clock = refers.get("clock") instanceof Number id && clocks.containsKey(id.longValue()) ? ": " + clocks.get(id.longValue()) : "";
        String details = TELLING.stream().filter(refers::containsKey).filter(key -> String.valueOf(refers.get(key)).length() < 60)
                .flatMap(key -> Stream.of(Words.of(key).toLowerCase() + " " + plain(String.valueOf(refers.get(key))))).collect(Collectors.joining(", "));
        return Words.of(kind) + clock + (details.isEmpty() ? "" : " (" + details + ")");
    }

    private static String plain(String value) {
        return value.matches("[A-Z][A-Z_]+") ? Words.of(value).toLowerCase() : value.matches("[0-9T:.-]+Z")
                ? uk.dapo.clock.LondonTime.say(uk.dapo.clock.LondonTime.atLondon(Instant.parse(value))) : value;
    }

    /** The clocks of a case: those that run first, then the newest. */
    List<ClockRow> clocks(String reference) {
        return jdbc.sql("""
                        select k.id, k.instrument_reference, k.kind, k.from_at, k.due_at, k.met_at, k.missed_at, k.closed_at, k.close_reason, k.explanation, k.section,
                          (select string_agg(caution, ' ' order by place) from jsonb_array_elements_text(k.warnings) with ordinality as each (caution, place)) as cautions,
                          (select count(*) from register.clock_history h where h.clock_id = k.id) as moved
                        from register.clock k where k.case_reference = ? order by k.closed_at is not null, case when k.closed_at is null then k.due_at end, k.id desc""")
                .param(reference).query(CaseStory::clock).list();
    }

    private static ClockRow clock(ResultSet row, int n) throws SQLException {
        String state = row.getTimestamp("closed_at") != null ? row.getString("close_reason") : row.getTimestamp("missed_at") != null ? "missed, still open" : "running";
        return new ClockRow(row.getLong("id"), row.getString("instrument_reference"), row.getString("kind"), label(row.getString("kind")), BoardRows.instant(row, "from_at"),
                BoardRows.instant(row, "due_at"), Words.label(state), BoardRows.instant(row, row.getTimestamp("met_at") == null ? "closed_at" : "met_at"),
                row.getString("explanation"), row.getString("section"), row.getString("cautions"), row.getInt("moved"));
    }

    private static String label(String kind) {
        return ClockKind.byId(kind).map(ClockKind::label).orElse(kind);
    }
}
