package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has filled in of a form and not sent yet: theirs alone, sealed as a whole because any field may be confidential, gone with the task. */
@Component
public class Drafts {

    /** Longer than any form filled to its brim. */
    public static final int LONGEST = 200_000;

    private static final String FIELD = "draft";
    private static final String NO_CASE_YET = "drafts";

    private record Kept(byte[] sealed, String caseReference) {
    }

    private final JdbcClient jdbc;
    private final Confidential confidential;
    private final Json json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Confidential confidential, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.confidential = confidential;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps a draft in place of the one before; gives when.
     *
     * @param caseReference null where there is no case yet
     * @throws Refusal when it is too long; the one before stays
     */
    public Instant keep(String taskId, String username, String caseReference, Map<String, Object> answers) {
        String text = json.write(answers);
        if (text.length() > LONGEST) {
            throw new Refusal("Draft", "is longer than any form.", "Shorten what you have written; what was kept before stays.");
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into register.draft (task_id, username, case_reference, sealed, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (task_id, username) do update set sealed = excluded.sealed, saved_at = excluded.saved_at""")
                .params(taskId, username, caseReference, confidential.seal(text, FIELD), Timestamp.from(now)).update();
        return now;
    }

    /** Somebody's own draft, to be put back into the form; empty when there is none. */
    public Map<String, Object> open(String taskId, String username) {
        return jdbc.sql("select sealed, case_reference from register.draft where task_id = ? and username = ?").params(taskId, username)
                .query(Kept.class).optional().filter(kept -> kept.sealed().length > 0)
                .map(kept -> json.map(confidential.open(kept.sealed(), FIELD,
                        new Confidential.Look(Optional.ofNullable(kept.caseReference()).orElse(NO_CASE_YET), username, "goes on with their own draft"))))
                .orElse(Map.of());
    }

    /** When somebody's draft was kept. */
    public Optional<Instant> savedAt(String taskId, String username) {
        return jdbc.sql("select saved_at from register.draft where task_id = ? and username = ?").params(taskId, username)
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    /** They begin afresh. */
    public void forget(String taskId, String username) {
        jdbc.sql("delete from register.draft where task_id = ? and username = ?").params(taskId, username).update();
    }

    /** The task is over: nobody needs a draft any more. */
    public void forget(String taskId) {
        jdbc.sql("delete from register.draft where task_id = ?").param(taskId).update();
    }
}
