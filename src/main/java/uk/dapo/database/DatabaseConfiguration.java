package uk.dapo.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The data directory, and the embedded database where no external one is named. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(@Value("${dapo.data-directory:data}") String folder) {
        return DataDirectory.at(folder);
    }

    @Bean
    DatabaseKind databaseKind(Environment environment) {
        return DatabaseKind.of(environment);
    }

    @Bean
    static DatabaseCheck databaseCheck() {
        return new DatabaseCheck();
    }

    @Bean
    static StartTurn startTurn(Environment environment) {
        return new StartTurn(DatabaseKind.of(environment));
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseKind.IsEmbedded.class)
    static class Embedded {

        @Bean
        EmbeddedPostgres embeddedPostgres(DataDirectory directory) {
            return EmbeddedPostgres.start(directory);
        }

        @Bean
        @ConditionalOnProperty("dapo.backup.directory")
        NightlyBackup nightlyBackup(EmbeddedPostgres server, @Value("${dapo.backup.directory}") Path folder, @Value("${dapo.backup.keep:7}") int keep, Clock clock) {
            return new NightlyBackup(server, folder, keep, clock);
        }

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(EmbeddedPostgres server) {
            HikariDataSource dataSource = new HikariDataSource();
            dataSource.setJdbcUrl(server.url());
            dataSource.setUsername(server.username());
            dataSource.setPassword(server.password());
            return dataSource;
        }
    }
}
