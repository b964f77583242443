package uk.dapo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of papers on a real PostgreSQL with this module's migration alone. */
class DocumentsTest {

    private static final String CASE = "DA-2026-000045";
    private static final String NOTICE = "DAPN-2026-000123";
    private static final Set<String> NO_SECRETS = Set.of();

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Application {
    }

    private static EmbeddedPostgres postgres;
    private static AnnotationConfigApplicationContext context;

    private Documents documents;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        DataSource database = postgres.getPostgresDatabase();
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create schema register");
            connection.createStatement().execute(
                    new String(new ClassPathResource("db/migration/V4__document.sql").getContentAsByteArray()));
        }
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Clock.class, () -> Papers.CLOCK);
        context.registerBean(PaperFonts.class, () -> new PaperFonts(""));
        context.register(Application.class, PaperPrinter.class, Documents.class);
        context.refresh();
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        postgres.close();
    }

    @BeforeEach
    void cleanSlate() throws SQLException {
        documents = context.getBean(Documents.class);
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(DataSourceTransactionManager.class));
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("alter table register.document disable trigger all; "
                    + "truncate register.document; alter table register.document enable trigger all");
        }
    }

    private StoredDocument store(Paper paper) {
        return store(paper, NO_SECRETS);
    }

    private StoredDocument store(Paper paper, Set<String> secrets) {
        return transaction.execute(t -> documents.store(paper, CASE, NOTICE, secrets, "pc1234"));
    }

    @Test
    void aStoredPaperIsNumberedHashedDescribedAndKeptToTheByte() {
        StoredDocument stored = store(Papers.notice());
        assertThat(stored.number()).isEqualTo("DAPN-2026-000123/N/1");
        assertThat(stored.kind()).isEqualTo(PaperKind.NOTICE);
        assertThat(stored.audience()).isEqualTo(Audience.RESPONDENT);
        assertThat(stored.caseReference()).isEqualTo(CASE);
        assertThat(stored.instrumentReference()).isEqualTo(NOTICE);
        assertThat(stored.title()).isEqualTo("Domestic abuse protection notice DAPN-2026-000123");
        assertThat(stored.template()).isEqualTo("notice");
        assertThat(stored.templateVersion()).hasSize(12);
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.createdAt()).isEqualTo(Papers.CLOCK.instant());
        assertThat(stored.createdBy()).isEqualTo("pc1234");
        assertThat(stored.supersededBy()).isNull();
        byte[] content = documents.content(stored.id()).orElseThrow();
        assertThat(Sha256.of(content)).isEqualTo(stored.sha256());
        assertThat(Pdf.text(content)).contains(stored.number());
        assertThat(documents.find(stored.id())).contains(stored);
    }

    @Test
    void printingAgainSupersedesAndNeverOverwritesWhatWasServed() {
        StoredDocument served = store(Papers.notice());
        byte[] asServed = documents.content(served.id()).orElseThrow();
        StoredDocument again = store(Papers.noticeWithGrounds("Other grounds."));
        assertThat(again.number()).isEqualTo("DAPN-2026-000123/N/2");
        assertThat(documents.find(served.id()).orElseThrow().supersededBy()).isEqualTo(again.id());
        assertThat(documents.content(served.id()).orElseThrow()).isEqualTo(asServed);

        StoredDocument third = store(Papers.notice());
        assertThat(documents.list(CASE)).extracting(StoredDocument::supersededBy)
                .containsExactly(again.id(), third.id(), null);
    }

    @Test
    void eachKindAndEachInstrumentIsCountedByItself() {
        store(Papers.notice());
        StoredDocument record = store(Papers.serviceRecord());
        StoredDocument otherNotice = transaction.execute(t ->
                documents.store(Papers.notice(), CASE, "DAPN-2026-000999", NO_SECRETS, "pc1234"));
        StoredDocument ofTheCase = transaction.execute(t ->
                documents.store(Papers.notice(), CASE, null, NO_SECRETS, "pc1234"));
        assertThat(List.of(record.number(), otherNotice.number(), ofTheCase.number()))
                .containsExactly("DAPN-2026-000123/S/1", "DAPN-2026-000999/N/1", "DA-2026-000045/N/1");
        assertThat(documents.list(CASE)).hasSize(4).allMatch(document -> document.supersededBy() == null);
        assertThat(documents.list("DA-2026-000046")).isEmpty();
        assertThat(documents.find(-1)).isEmpty();
        assertThat(documents.content(-1)).isEmpty();
    }

    @Test
    void twoOfficersPrintingAtOnceGetTwoNumbers() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            Future<StoredDocument> one = officers.submit(() -> store(Papers.notice()));
            Future<StoredDocument> other = officers.submit(() -> store(Papers.notice()));
            assertThat(List.of(one.get().number(), other.get().number()))
                    .containsExactlyInAnyOrder("DAPN-2026-000123/N/1", "DAPN-2026-000123/N/2");
        } finally {
            officers.shutdownNow();
        }
        assertThat(documents.list(CASE)).filteredOn(document -> document.supersededBy() == null).hasSize(1);
    }

    // ---- the caller's transaction -----------------------------------------------------------------------

    @Test
    void aPaperGoesWithItsTransaction() {
        transaction.execute(t -> {
            documents.store(Papers.notice(), CASE, NOTICE, NO_SECRETS, "pc1234");
            t.setRollbackOnly();
            return null;
        });
        assertThat(documents.list(CASE)).isEmpty();
    }

    @Test
    void aPaperIsNotStoredOutsideATransaction() {
        assertThatThrownBy(() -> documents.store(Papers.notice(), CASE, NOTICE, NO_SECRETS, "pc1234"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** An exception that passes a transactional method dooms the transaction unless it is told not to. */
    @Test
    void aRefusedPaperLeavesTheCallerFreeToGoOn() {
        transaction.execute(t -> {
            assertThatThrownBy(() -> documents.store(Papers.notice(), CASE, NOTICE, Set.of("14 Example Road"), "pc1234"))
                    .isInstanceOf(LeakRefused.class);
            return documents.store(Papers.serviceRecord(), CASE, NOTICE, NO_SECRETS, "pc1234");
        });
        assertThat(documents.list(CASE)).extracting(StoredDocument::kind).containsExactly(PaperKind.SERVICE_RECORD);
    }

    // ---- no secret reaches the respondent ---------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"14 Example Road, Croydon", "14 EXAMPLE RD", "her bank card, read her messages"})
    void aPaperForTheRespondentThatNamesASecretIsRefusedAndTheSecretNotRepeated(String secret) {
        assertThatThrownBy(() -> store(Papers.notice(), Set.of("CR0 9ZZ", secret)))
                .isInstanceOf(LeakRefused.class)
                .hasMessageContaining(NOTICE)
                .hasMessageContaining("respondent")
                .hasMessageNotContaining(secret)
                .hasMessageNotContaining("Example");
        assertThat(documents.list(CASE)).isEmpty();
    }

    @Test
    void aSecretIsFoundAcrossTheLinesOfThePrintedPage() {
        String grounds = "word ".repeat(15) + "27 Acacia Road Bromley " + "word ".repeat(15);
        for (int shift = 0; shift < 4; shift++) {
            Paper paper = Papers.noticeWithGrounds("shift ".repeat(shift) + grounds);
            assertThatThrownBy(() -> store(paper, Set.of("27 Acacia Road, Bromley"))).isInstanceOf(LeakRefused.class);
        }
    }

    @Test
    void aSecretInAScriptNoFontHasIsFoundToo() {
        assertThatThrownBy(() -> store(Papers.noticeWithGrounds("住所: 北京路十二号院"), Set.of("北京路十二号院")))
                .isInstanceOf(LeakRefused.class);
    }

    @Test
    void aPaperForTheCourtReachesTheRespondentTooAndIsGuardedAlike() {
        assertThatThrownBy(() -> store(Papers.serviceRecord(ServicePlace.knownToRespondent("27 Acacia Road, Bromley"),
                HearingAddress.refused(), CommandingOfficer.notRequired()), Set.of("27 Acacia Road, Bromley BR1 3UH")))
                .isInstanceOf(LeakRefused.class);
    }

    @Test
    void aPaperThatNamesNoSecretIsStored() {
        assertThat(store(Papers.notice(), Set.of("27 Acacia Road, Bromley BR1 3UH", "07700 900123")).number())
                .isEqualTo("DAPN-2026-000123/N/1");
    }

    @Test
    void aReferenceThatDoesNotFitTheTopOfThePageIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> transaction.execute(t ->
                documents.store(Papers.notice(), CASE, "X".repeat(61), NO_SECRETS, "pc1234")));
    }

    // ---- append-only ------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {
            "delete from register.document",
            "truncate register.document",
            "update register.document set content = 'x'",
            "update register.document set title = 'Other'",
            "update register.document set created_by = 'someone'",
            "update register.document set superseded_by = null",
            "update register.document set superseded_by = (select max(id) from register.document), title = 'Other' "
                    + "where id = (select min(id) from register.document)",
            "update register.document set superseded_by = id"})
    void theDatabaseItselfRefusesToChangeOrRemoveAPaper(String statement) {
        store(Papers.notice());
        store(Papers.serviceRecord());
        List<StoredDocument> before = documents.list(CASE);
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
        assertThat(documents.list(CASE)).isEqualTo(before);
    }

    @Test
    void aPaperIsSupersededOnce() {
        StoredDocument first = store(Papers.notice());
        store(Papers.notice());
        StoredDocument third = store(Papers.notice());
        assertThatThrownBy(() -> jdbc.sql("update register.document set superseded_by = :by where id = :id")
                .param("by", third.id()).param("id", first.id()).update())
                .hasMessageContaining("A printed paper cannot be changed or removed");
    }
}
