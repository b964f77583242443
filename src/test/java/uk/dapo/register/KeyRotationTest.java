package uk.dapo.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import uk.dapo.walk.CaseTest;
import uk.dapo.walk.Desk;

/** Confidential data gets a new key without a moment at which it could not be read, whatever happens in the middle. */
@CaseTest
@Import(Desk.class)
class KeyRotationTest {

    private static final int MORE_THAN_TWO_BATCHES = 450;

    @Autowired
    JdbcClient jdbc;
    @Autowired
    Places places;
    @Autowired
    People people;
    @Autowired
    Cases cases;
    @Autowired
    Events events;
    @Autowired
    ConfidentialKeys keys;
    @Autowired
    Sealer sealer;
    @Autowired
    KeyRotation rotation;
    @Autowired
    PlatformTransactionManager transactions;
    @TempDir
    Path folder;

    @Test
    void aCrashInTheMiddleLeavesEverythingReadableAndTheNextRunFinishes() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        String reference = transaction.execute(status -> someSecrets());
        String before = keys.current().id();

        TransactionTemplate dies = new TransactionTemplate(transactions) {
            private int turns;

            @Override
            public <T> T execute(TransactionCallback<T> work) {
                if (++turns > 2) {
                    throw new IllegalStateException("killed");
                }
                return super.execute(work);
            }
        };
        assertThatThrownBy(() -> new KeyRotation(jdbc, sealer, keys, events, dies).rotate()).hasMessage("killed");
        String after = keys.current().id();
        assertThat(after).isNotEqualTo(before);
        assertThat(keysOf(reference)).as("some sealed by each key").containsExactlyInAnyOrder(before, after);
        assertThat(places.secrets(reference)).hasSize(MORE_THAN_TWO_BATCHES);

        rotation.rotate();
        assertThat(keys.current().id()).as("goes on with the key it had begun").isEqualTo(after);
        assertThat(keysOf(reference)).containsExactly(after);
        assertThat(keys.all()).as("the earlier key is forgotten").hasSize(1);
        assertThat(places.secrets(reference)).hasSize(MORE_THAN_TWO_BATCHES).contains("Hidden Lane 7");
        assertThat(rotation.left()).isZero();

        rotation.rotate();
        assertThat(keysOf(reference)).as("and each later run takes a new one").doesNotContain(before, after).hasSize(1);
        assertThat(places.secrets(reference)).hasSize(MORE_THAN_TWO_BATCHES);
    }

    @Test
    void aKeyThatIsGivenIsUsedAndEarlierOnesStillOpen() throws IOException {
        String one = "b25lLW9uZS1vbmUtb25lLW9uZS1vbmUtb25lLW9uZS0=";
        String two = "dHdvLXR3by10d28tdHdvLXR3by10d28tdHdvLXR3by0=";
        byte[] sealed = new Sealer(new ConfidentialKeys(one, "", folder, "")).seal("77 Hidden Lane", "place");

        Sealer later = new Sealer(new ConfidentialKeys(two, one, folder, ""));
        assertThat(later.open(sealed, "place")).isEqualTo("77 Hidden Lane");
        assertThat(later.seal("77 Hidden Lane", "place")).as("sealed twice, never alike").isNotEqualTo(later.seal("77 Hidden Lane", "place"))
                .startsWith(later.header());
        assertThatThrownBy(() -> later.open(sealed, "phone")).as("opens only as what it is").hasMessageContaining("none of the keys");
        assertThatThrownBy(() -> new Sealer(new ConfidentialKeys(two, "", folder, "")).open(sealed, "place"))
                .hasMessageContaining("dapo.confidential-keys-earlier").hasMessageNotContaining("Hidden");
        assertThatThrownBy(() -> new ConfidentialKeys("c2hvcnQ=", "", folder, "")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new ConfidentialKeys("", "", folder, "jdbc:postgresql://db/dapo")).hasMessageContaining("no key");
        assertThat(later.open(withoutHeader(sealed), "place")).as("what was sealed before keys had ids").isEqualTo("77 Hidden Lane");
    }

    @Test
    void generatedKeysAreForTheOwnerAloneAndSurviveARestart() throws IOException {
        ConfidentialKeys fresh = new ConfidentialKeys("", "", folder, "");
        fresh.renew();
        List<String> ids = fresh.all().stream().map(ConfidentialKeys.Key::id).toList();
        assertThat(new ConfidentialKeys("", "", folder, "").all().stream().map(ConfidentialKeys.Key::id)).hasSize(2).containsExactlyElementsOf(ids);
        assertThat(Files.getPosixFilePermissions(folder.resolve("confidential.key"))).hasSize(2);
        fresh.forgetEarlier();
        assertThat(new ConfidentialKeys("", "", folder, "").all()).hasSize(1);
    }

    @Test
    void aSealedAnswerCanBeSealedAnewButNeverChanged() {
        assertThatThrownBy(() -> jdbc.sql("update register.submission_secret set field = 'other' where submission_id = (select max(submission_id) from register.submission_secret)").update())
                .satisfiesAnyOf(refused -> assertThat(refused).hasMessageContaining("append-only"));
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('dapo.sealing_anew', 'on', true)").query(String.class).single();
            jdbc.sql("delete from register.submission_secret").update();
        })).hasMessageContaining("append-only");
    }

    private String someSecrets() {
        long one = people.register("Rota Tion " + System.identityHashCode(this), LocalDate.of(1990, 1, 1), null, "test").id();
        long other = people.register("Proto Tion " + System.identityHashCode(this), LocalDate.of(1991, 1, 1), null, "test").id();
        String reference = cases.open(one, other, "Croydon", "test").reference();
        IntStream.range(0, MORE_THAN_TWO_BATCHES).forEach(number -> places.secret(reference, "OTHER", "Hidden Lane " + number, "test"));
        return reference;
    }

    private Set<String> keysOf(String reference) {
        return Set.copyOf(jdbc.sql("select distinct encode(substring(sealed from 2 for 4), 'hex') from register.place where case_reference = ?").param(reference)
                .query(String.class).list());
    }

    private static byte[] withoutHeader(byte[] sealed) {
        return java.util.Arrays.copyOfRange(sealed, 5, sealed.length);
    }
}
