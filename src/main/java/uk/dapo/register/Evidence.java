package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.FileCheck;
import uk.dapo.document.FileKind;
import uk.dapo.document.LeakGuard;
import uk.dapo.document.Sha256;

/** Files that the police put with a case: checked by their content, numbered, hashed and kept as they came. */
@Component
public class Evidence {

    /** A file in the register, without its content. */
    public record Item(long id, String number, String caseReference, String title, String audience, String mediaType, int size, String sha256,
                       String uploadedBy, Instant uploadedAt) {
    }

    /** A file as it is sent. {@code checked}: a person looked through a picture, which no program reads. */
    public record Sent(String title, boolean forCourt, boolean checked, byte[] content) {
    }

    private static final String COLUMNS = "select id, number, case_reference, title, audience, media_type, size, sha256, uploaded_by, uploaded_at from register.evidence ";
    private static final int LARGEST = 10_000_000;
    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final Places places;
    private final Events events;
    private final Clock clock;

    Evidence(JdbcClient jdbc, Places places, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file, in the caller's transaction.
     *
     * @throws Refusal saying what is wrong with it; nothing is kept
     */
    public Item keep(String caseReference, Sent sent, String by) {
        FileKind kind = check(caseReference, sent);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("register.evidence " + caseReference).query((row, n) -> true).single();
        String sha256 = Sha256.of(sent.content());
        jdbc.sql("select number from register.evidence where case_reference = ? and sha256 = ?").params(caseReference, sha256).query(String.class).optional()
                .ifPresent(number -> {
                    throw new Refusal("File", "is with the case already, as " + number + ".", "There is nothing to do.");
                });
        int before = jdbc.sql("select count(*) from register.evidence where case_reference = ?").param(caseReference).query(Integer.class).single();
        long id = jdbc.sql("""
                        insert into register.evidence (number, case_reference, title, audience, media_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(caseReference + "/E/" + (before + 1), caseReference, sent.title().strip(), sent.forCourt() ? "COURT" : "POLICE", kind.mediaType(),
                        sent.content().length, sha256, sent.content(), by, Timestamp.from(clock.instant())).query(Long.class).single();
        events.append(caseReference, by, "evidence-added", Map.of("evidence", id, "sha256", sha256));
        return find(id).orElseThrow();
    }

    public Optional<Item> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Evidence::item).optional();
    }

    /** The files of a case, in the order they came. */
    public List<Item> list(String caseReference) {
        return jdbc.sql(COLUMNS + "where case_reference = ? order by id").param(caseReference).query(Evidence::item).list();
    }

    public byte[] content(long id) {
        return jdbc.sql("select content from register.evidence where id = ?").param(id).query((row, n) -> row.getBytes(1)).single();
    }

    private FileKind check(String caseReference, Sent sent) {
        String title = sent.title() == null ? "" : sent.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("title", "says in 1 to 200 characters what the file is.", "Give one.");
        }
        if (sent.content().length > LARGEST) {
            throw new Refusal("File", "is larger than 10 MB.", "Send it in parts or make it smaller.");
        }
        FileCheck.Found found = FileCheck.look(sent.content());
        if (found.fault() != null) {
            throw new Refusal("File", found.fault() + ".", "Send a PDF, JPEG, PNG or Word document (.docx) that opens without a password and holds nothing else.");
        }
        if (sent.forCourt()) {
            checkForCourt(found, title, places.secrets(caseReference), sent.checked());
        }
        return found.kind();
    }

    /** The respondent is a party: what the court is given must not name a place or contact they do not know. */
    private static void checkForCourt(FileCheck.Found found, String title, java.util.Set<String> secrets, boolean checked) {
        if (LeakGuard.givesAway(title, secrets) || found.text().filter(text -> LeakGuard.givesAway(text, secrets)).isPresent()) {
            throw new Refusal("File", "names a place or contact the respondent is not recorded to know, and the court's copy reaches the respondent.",
                    "Send a copy in which it is blacked out for good, or keep this one to the police.");
        }
        if (found.text().filter(text -> !text.isBlank()).isEmpty() && !checked) {
            throw new Refusal("checked", "has no text a program could read for a secret place.", "Look through it yourself and send it with checked=true.");
        }
    }

    private static Item item(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Item(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getInt(7), row.getString(8),
                row.getString(9), row.getTimestamp(10).toInstant());
    }
}
