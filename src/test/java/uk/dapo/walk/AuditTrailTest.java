package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.dapo.register.AuditTrail;

/** Whoever alters, removes or inserts a row of the audit trail is found out, and the row is named. */
@CaseTest
@Import(Desk.class)
class AuditTrailTest {

    @Autowired
    Desk desk;
    @Autowired
    AuditTrail trail;
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
    void aTrailRewrittenFromItsBeginningIsFoundByTheAnchor() {
        trail.anchor();
        tampered("delete from register.event where chain = :chain; delete from register.event_head where chain = :chain", findings ->
                assertThat(findings).anySatisfy(finding -> assertThat(finding.what()).startsWith("rewritten")));
    }

    /** Does what only an owner of the database could, past the triggers; looks; and takes it back. */
    private void tampered(String sql, java.util.function.Consumer<List<AuditTrail.Finding>> look) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table register.event disable trigger user").update();
            for (String statement : sql.split(";")) {
                jdbc.sql(statement).param("chain", reference).update();
            }
            look.accept(trail.check());
            status.setRollbackOnly();
        });
    }
}
