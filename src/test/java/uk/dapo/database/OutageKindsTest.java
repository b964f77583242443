package uk.dapo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

/** What is an outage is told from what is a fault, however deep it lies. */
class OutageKindsTest {

    @ParameterizedTest
    @CsvSource({"08006, UNREACHABLE", "57P01, UNREACHABLE", "57P03, UNREACHABLE", "58030, UNREACHABLE", "53100, FULL", "53300, BUSY", "57014, BUSY", "55P03, BUSY"})
    void theStateSaysWhich(String state, Outage outage) {
        assertThat(Outage.behind(new IllegalStateException(new RuntimeException(new SQLException("x", state))))).contains(outage);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42P01", "40001"})
    void aFaultIsNoOutage(String state) {
        assertThat(Outage.behind(new RuntimeException(new SQLException("x", state)))).isEmpty();
    }

    /** Killed under a statement, the database leaves a connection that the pool has closed before it is to be rolled back. */
    @Test
    void aRollbackThatFindsTheConnectionClosedHidesAnOutage() {
        assertThat(Outage.behind(new IllegalStateException(new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"))))).contains(Outage.UNREACHABLE);
    }

    @Test
    void aPoolWithNoneLeftIsBusyAndOneThatCannotConnectIsCutOff() {
        assertThat(Outage.behind(new RuntimeException(new SQLTransientConnectionException("timed out")))).contains(Outage.BUSY);
        assertThat(Outage.behind(new RuntimeException(new SQLTransientConnectionException("timed out", new SQLException("refused", "08001"))))).contains(Outage.UNREACHABLE);
    }

    @Test
    void anythingElseIsNoOutage() {
        assertThat(Outage.behind(new RuntimeException(new IOException("x")))).isEmpty();
    }
}
