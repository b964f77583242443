package uk.dapo.document;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of every case: printed, numbered, hashed and kept. Nothing here changes or removes a paper. */
@Service
public class Documents {

    private static final String PDF = "application/pdf";
    private static final String ALL_BUT_CONTENT = """
            select id, number, kind, case_reference, instrument_reference, title, audience, template,
                   template_version, sha256, media_type, created_at, created_by, superseded_by
            from register.document
            """;

    private final JdbcClient jdbc;
    private final PaperPrinter printer;
    private final Clock clock;

    public Documents(JdbcClient jdbc, PaperPrinter printer, Clock clock) {
        this.jdbc = jdbc;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Prints a paper and keeps it, in the caller's transaction. A paper of the same kind for the same instrument
     * stays as it was and is marked as superseded by this one: what was handed over stays readable.
     *
     * @param instrumentReference the notice or order the paper belongs to, or null for a paper of the case
     * @param secrets texts of places and contacts of the protected person that the respondent does not know
     * @throws LeakRefused if the respondent's side may read the paper and it names a secret; nothing is changed
     */
    // A refusal comes before anything is written, and the caller may want to tell the officer and go on.
    @Transactional(propagation = MANDATORY, noRollbackFor = LeakRefused.class)
    public StoredDocument store(Paper paper, String caseReference, String instrumentReference,
                                Set<String> secrets, String createdBy) {
        String owner = owner(caseReference, instrumentReference);
        PaperKind kind = paper.kind();
        oneAtATime(owner, kind);
        int printedBefore = countOf(owner, kind);
        String number = owner + "/" + kind.shortName() + "/" + (printedBefore + 1);

        PrintedPaper printed = printer.print(paper, number);
        if (kind.audience().reachesRespondent() && LeakGuard.givesAway(printed.text(), secrets)) {
            throw new LeakRefused(paper);
        }
        long id = insert(paper, number, printed, caseReference, instrumentReference, createdBy);
        supersede(id, owner, kind);
        return find(id).orElseThrow();
    }

    /** The paper with this id, without its content. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(long id) {
        return jdbc.sql(ALL_BUT_CONTENT + "where id = :id").param("id", id).query(Documents::document).optional();
    }

    /** Every paper of a case, superseded ones too, in the order they were printed. */
    @Transactional(readOnly = true)
    public List<StoredDocument> list(String caseReference) {
        return jdbc.sql(ALL_BUT_CONTENT + "where case_reference = :case order by id")
                .param("case", caseReference).query(Documents::document).list();
    }

    /** The bytes of the paper with this id, exactly as printed. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(long id) {
        return jdbc.sql("select content from register.document where id = :id").param("id", id)
                .query((row, n) -> row.getBytes(1)).optional();
    }

    private static String owner(String caseReference, String instrumentReference) {
        Wording.required(caseReference, "its case's reference", 60);
        return instrumentReference == null
                ? caseReference
                : Wording.required(instrumentReference, "its instrument's reference", 60);
    }

    /** Two officers printing the same paper at once get two numbers, one after the other, and not an error. */
    private void oneAtATime(String owner, PaperKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "register.document " + owner + " " + kind).query((row, n) -> true).single();
    }

    private int countOf(String owner, PaperKind kind) {
        return jdbc.sql("""
                        select count(*) from register.document
                        where coalesce(instrument_reference, case_reference) = :owner and kind = :kind
                        """)
                .param("owner", owner).param("kind", kind.name()).query(Integer.class).single();
    }

    private long insert(Paper paper, String number, PrintedPaper printed, String caseReference,
                        String instrumentReference, String createdBy) {
        return jdbc.sql("""
                        insert into register.document
                            (number, kind, case_reference, instrument_reference, title, audience, template,
                             template_version, sha256, media_type, content, created_at, created_by)
                        values (:number, :kind, :case, :instrument, :title, :audience, :template,
                                :version, :sha256, :mediaType, :content, :createdAt, :createdBy)
                        returning id
                        """)
                .param("number", number)
                .param("kind", paper.kind().name())
                .param("case", caseReference)
                .param("instrument", instrumentReference, Types.VARCHAR)
                .param("title", paper.title())
                .param("audience", paper.kind().audience().name())
                .param("template", paper.kind().template())
                .param("version", printed.templateVersion())
                .param("sha256", Sha256.of(printed.pdf()))
                .param("mediaType", PDF)
                .param("content", printed.pdf())
                .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("createdBy", createdBy)
                .query(Long.class).single();
    }

    private void supersede(long by, String owner, PaperKind kind) {
        jdbc.sql("""
                        update register.document set superseded_by = :by
                        where coalesce(instrument_reference, case_reference) = :owner and kind = :kind
                          and id < :by and superseded_by is null
                        """)
                .param("by", by).param("owner", owner).param("kind", kind.name()).update();
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getLong("id"),
                row.getString("number"),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("case_reference"),
                row.getString("instrument_reference"),
                row.getString("title"),
                Audience.valueOf(row.getString("audience")),
                row.getString("template"),
                row.getString("template_version"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("superseded_by", Long.class));
    }
}
