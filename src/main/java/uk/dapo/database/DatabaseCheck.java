package uk.dapo.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Tries the database before anyone else does, so that a start that cannot succeed says why in one line. It connects
 * without the pool, which would log stack traces of its own.
 */
class DatabaseCheck implements BeanPostProcessor {

    /** The oldest PostgreSQL on which the engine and the register run. */
    static final int MINIMUM_VERSION = 13;

    private static final String CONNECT_SECONDS = "10";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource dataSource) {
            try (Connection connection = connect(dataSource)) {
                DatabaseMetaData database = connection.getMetaData();
                requireVersion(database.getDatabaseMajorVersion(), database.getDatabaseProductVersion());
            } catch (SQLException e) {
                throw explained(e, dataSource.getJdbcUrl());
            }
        }
        return bean;
    }

    /** A connection of its own, outside the pool. */
    static Connection connect(HikariDataSource dataSource) {
        return connect(dataSource.getJdbcUrl(), properties(dataSource));
    }

    static Connection connect(String url, Properties properties) {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseException("The database address " + withoutParameters(url) + " is not one of PostgreSQL.",
                    "Set spring.datasource.url to jdbc:postgresql://<host>:<port>/<database>.");
        }
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw explained(e, url);
        }
    }

    private static Properties properties(HikariDataSource dataSource) {
        Properties properties = new Properties();
        properties.putAll(dataSource.getDataSourceProperties());
        properties.putIfAbsent("connectTimeout", CONNECT_SECONDS);
        put(properties, "user", dataSource.getUsername());
        put(properties, "password", dataSource.getPassword());
        return properties;
    }

    static void requireVersion(int major, String version) {
        if (major < MINIMUM_VERSION) {
            throw new DatabaseException("The database is PostgreSQL " + version + ", which is too old.",
                    "Use PostgreSQL " + MINIMUM_VERSION + " or later.");
        }
    }

    static DatabaseException explained(SQLException e, String address) {
        String url = withoutParameters(address);
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28") || (state.startsWith("08") && String.valueOf(e.getMessage()).contains("password"))) {
            return new DatabaseException("The database at " + url + " refuses the user name or password.",
                    "Check spring.datasource.username and spring.datasource.password.", e);
        }
        if (state.equals("3D000")) {
            return new DatabaseException("The database named in " + url + " does not exist.",
                    "Create it, or correct spring.datasource.url.", e);
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new DatabaseException("The database at " + url + " cannot be reached.",
                    "Start it, or correct spring.datasource.url.", e);
        }
        return new DatabaseException("The database at " + url + " cannot be used: " + firstLine(e.getMessage()) + ".",
                "Check the spring.datasource settings and the database's own log.", e);
    }

    /** Parameters may hold a password. */
    private static String withoutParameters(String url) {
        return url == null ? "(none)" : url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static void put(Properties properties, String name, String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
