package uk.dapo.register;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a form showed somebody when they last opened it, as digests: whether it has changed is asked when they submit it. */
@Component
public class FormOpenings {

    /** When a form was opened, and a digest of each fact it showed. */
    public record Opening(Instant at, Map<String, String> digests) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;
    private final Clock clock;

    FormOpenings(JdbcClient jdbc, ObjectMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Keeps what somebody sees now. */
    public void keep(String taskId, String username, Map<String, String> shown) {
        try {
            jdbc.sql("""
                            insert into register.form_opening (task_id, username, opened_at, digests) values (?, ?, ?, cast(? as jsonb))
                            on conflict (task_id, username) do update set opened_at = excluded.opened_at, digests = excluded.digests""")
                    .params(taskId, username, Timestamp.from(clock.instant()), mapper.writeValueAsString(digests(taskId, shown))).update();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody saw; nothing when they never opened the form. */
    public Optional<Opening> find(String taskId, String username) {
        return jdbc.sql("select opened_at, digests from register.form_opening where task_id = ? and username = ?").params(taskId, username)
                .query((row, n) -> new Opening(row.getTimestamp(1).toInstant(), read(row.getString(2)))).optional();
    }

    /** The task is done: nobody needs to be told any more. */
    public void forget(String taskId) {
        jdbc.sql("delete from register.form_opening where task_id = ?").param(taskId).update();
    }

    /** Digests that say whether two showings of one task differ, and nothing else. */
    public static Map<String, String> digests(String taskId, Map<String, String> shown) {
        return shown.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                fact -> Events.sha256(taskId + "\n" + fact.getKey() + "\n" + fact.getValue()).substring(0, 16), (a, b) -> a, TreeMap::new));
    }

    private Map<String, String> read(String json) {
        try {
            return mapper.readValue(json, new TypeReference<TreeMap<String, String>>() { });
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
