package uk.dapo.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Lets the nodes on one external database start one after the other: the first creates the engine's tables, which two at
 * once cannot. The turn ends when the node is up, or with its connection.
 */
class StartTurn implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long LOCK = 0x6461706F;

    private final DatabaseKind kind;
    private Connection connection;

    StartTurn(DatabaseKind kind) {
        this.kind = kind;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (kind == DatabaseKind.EXTERNAL && connection == null && bean instanceof HikariDataSource dataSource) {
            take(dataSource);
        }
        return bean;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        destroy();
    }

    @Override
    public void destroy() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("The connection was gone already", e);
        }
    }

    private void take(HikariDataSource dataSource) {
        connection = DatabaseCheck.connect(dataSource);
        try (Statement statement = connection.createStatement()) {
            // the other node's start may take longer than any request
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute("SET statement_timeout = 0");
            if (!isTaken(statement)) {
                LOG.info("Another node is starting on this database; this one goes on when that one is up");
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw DatabaseCheck.explained(e, dataSource.getJdbcUrl());
        }
    }

    private static boolean isTaken(Statement statement) throws SQLException {
        try (ResultSet taken = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return taken.next() && taken.getBoolean(1);
        }
    }
}
