package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.dapo.register.AuditTrail;
import uk.dapo.register.Events;

/** Whoever alters, removes or inserts a row of the audit trail is found out, and the row is named. */
@CaseTest
@Import(Desk.class)
class AuditTrailTest {

    @Autowired
    Desk desk;
    @Autowired
    AuditTrail trail;
    @Autowired
    Events events;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    String reference;

    @BeforeEach
    void aServedNotice() {
        desk.clockAt(Path.START);
        reference = new Path(desk).served();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aCaseLeavesAWholeTrailAndAnAnchorHolds() {
        trail.anchor();
        assertThat(trail.check()).isEmpty();
        assertThat(jdbc.sql("select count(*) from register.event where chain = ?").param(reference).query(Integer.class).single()).isGreaterThan(10);
    }

    @Test
    void theDatabaseItselfRefusesChange() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql("update register.event set by_whom = 'x' where chain = ?").param(reference).update())
                .hasMessageContaining("append-only");
    }

    @Test
    void anAlteredRowIsNamed() {
        tampered("update register.event set by_whom = 'somebody' where chain = :chain and number = 3", findings ->
                assertThat(findings).singleElement().satisfies(finding -> assertThat(finding).hasToString("Finding[chain=" + reference
                        + ", number=3, what=altered: its content does not give its hash]")));
    }

    @Test
    void aRemovedRowIsNamed() {
        tampered("delete from register.event where chain = :chain and number = 4", findings ->
                assertThat(findings).extracting(AuditTrail.Finding::number).contains(4L));
        tampered("delete from register.event where chain = :chain and number = (select max(number) from register.event where chain = :chain)", findings ->
                assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.what()).startsWith("removed at the end")));
    }

    @Test
    void anInsertedRowIsNamed() {
        tampered("""
                insert into register.event (chain, number, at, by_whom, kind, refers, previous, hash)
                select chain, number + 1, at, by_whom, kind, refers, hash, repeat('a', 64) from register.event
                where chain = :chain order by number desc limit 1""", findings -> assertThat(findings).extracting(AuditTrail.Finding::what)
                .anyMatch(what -> what.startsWith("altered")).anyMatch(what -> what.startsWith("removed at the end, or added")));
    }

    @Test
    void lastRowsRemovedWithTheHeadSetBackAreFound() {
        tampered("""
                delete from register.event where chain = :chain and number > 5;
                update register.event_head h set number = 5, hash = e.hash from register.event e where h.chain = :chain and e.chain = h.chain and e.number = 5""",
                findings -> assertThat(findings).anySatisfy(finding -> assertThat(finding).hasToString("Finding[chain=" + reference
                        + ", number=6, what=removed at the end, or added past the program: the head was set without the key]")));
    }

    @Test
    void aHeadSetBackIsStillFoundWhenTheProgramHasGoneOn() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table register.event disable trigger user").update();
            jdbc.sql("delete from register.event where chain = ? and number > 5").param(reference).update();
            jdbc.sql("update register.event_head h set number = 5, hash = e.hash from register.event e where h.chain = ? and e.chain = h.chain and e.number = 5")
                    .param(reference).update();
            events.append(reference, "officer", "form-opened", java.util.Map.of());
            assertThat(trail.check()).extracting(AuditTrail.Finding::what).contains("removed at the end, or added past the program: the head was set without the key");
            status.setRollbackOnly();
        });
    }

    @Test
    void aWholeChainRemovedIsMissedByItsCaseAndTheFormsInItAndByTheAnchor() {
        String remove = "delete from register.event where chain = :chain; delete from register.event_head where chain = :chain";
        tampered(remove, findings -> assertThat(findings).filteredOn(finding -> finding.chain().equals(reference)).extracting(AuditTrail.Finding::what)
                .contains("removed: the case has no chain").anyMatch(what -> what.contains("no event says that serveNotice was submitted")));
        trail.anchor();
        tampered(remove, findings -> assertThat(findings).filteredOn(finding -> finding.chain().equals(reference)).extracting(AuditTrail.Finding::what)
                .anyMatch(what -> what.startsWith("removed: anchor ")));
    }

    @Test
    void aChainRewrittenFromItsBeginningIsFoundByTheAnchor() {
        trail.anchor();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table register.event disable trigger user").update();
            jdbc.sql("delete from register.event where chain = ?").param(reference).update();
            jdbc.sql("delete from register.event_head where chain = ?").param(reference).update();
            events.append(reference, "officer", "case-opened", java.util.Map.of());
            assertThat(trail.check()).filteredOn(finding -> finding.chain().equals(reference)).extracting(AuditTrail.Finding::what).anyMatch(what -> what.startsWith("removed: anchor "));
            status.setRollbackOnly();
        });
    }

    @Test
    void anAnchorAlteredRemovedOrSignedByAnotherIsFound() {
        trail.anchor();
        tampered("update register.event_anchor_head set hash = repeat('a', 64) where chain = :chain", findings -> assertThat(findings).extracting(AuditTrail.Finding::what)
                .contains("altered: what it says does not give its digest"));
        tampered("update register.event_anchor set signature = decode(repeat('00', 64), 'hex') where id = (select anchor_id from register.event_anchor_head where chain = :chain limit 1)",
                findings -> assertThat(findings).extracting(AuditTrail.Finding::what).anyMatch(what -> what.startsWith("forged")));
        tampered("update register.event_anchor set public_key = decode('302a300506032b6570032100' || repeat('11', 32), 'hex') where id = (select anchor_id from register.event_anchor_head where chain = :chain limit 1)",
                findings -> assertThat(findings).extracting(AuditTrail.Finding::what).anyMatch(what -> what.startsWith("forged: it is not signed with dapo.audit-key")));
        tampered("delete from register.event_anchor_head where anchor_id = (select max(anchor_id) from register.event_anchor_head where chain = :chain)"
                        + "; delete from register.event_anchor where id = (select max(id) from register.event_anchor)",
                findings -> assertThat(findings).extracting(AuditTrail.Finding::what).anyMatch(what -> what.startsWith("removed: audit-anchors.txt in the data directory knows it")));
    }

    @Test
    void aReplacedKeySealsAnewAndSaysSo() {
        tampered("update register.event_head set seal = null where chain = :chain", findings -> {
            assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.what()).endsWith("the head was set without the key"));
            assertThat(trail.seal()).isPositive();
            assertThat(trail.check()).isEmpty();
            assertThat(jdbc.sql("select count(*) from register.event where chain = 'audit' and kind = 'audit-heads-sealed-anew'").query(Integer.class).single()).isEqualTo(1);
        });
    }

    /** A request under way holds its case's chain and its person's, and nothing that another case, another person or an anchor waits for. */
    @Test
    void peopleOfDifferentCasesDoNotWaitForEachOther() {
        transaction.executeWithoutResult(status -> {
            desk.as("officer").starts("notice", Entries.reportAbuse());
            events.append(reference, "officer", "form-opened", java.util.Map.of());
            CompletableFuture.runAsync(() -> transaction.executeWithoutResult(other -> {
                jdbc.sql("set local lock_timeout = '5s'").update();
                ProcessInstance root = desk.as("officer2").starts("notice", Entries.reportAbuse());
                desk.as("officer2").submits("recordReport", root.getId(), Entries.recordReport());
                trail.anchor();
            })).join();
            status.setRollbackOnly();
        });
        assertThat(trail.check()).isEmpty();
    }

    /** An anchor takes what was committed; what was not is in the next. */
    @Test
    void anAnchorMadeWhileSomebodyWritesHolds() {
        transaction.executeWithoutResult(status -> {
            events.append(reference, "officer", "form-opened", java.util.Map.of());
            CompletableFuture.runAsync(trail::anchor).join();
        });
        assertThat(trail.check()).isEmpty();
        trail.anchor();
        assertThat(trail.check()).isEmpty();
    }

    /** Does what only an owner of the database could, past the triggers; looks; and takes it back. */
    private void tampered(String sql, java.util.function.Consumer<List<AuditTrail.Finding>> look) {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("event", "event_anchor", "event_anchor_head")) {
                jdbc.sql("alter table register." + table + " disable trigger user").update();
            }
            for (String statement : sql.split(";")) {
                (statement.contains(":chain") ? jdbc.sql(statement).param("chain", reference) : jdbc.sql(statement)).update();
            }
            look.accept(trail.check());
            status.setRollbackOnly();
        });
    }
}
