package uk.dapo.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tables of another version of the application. */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        String detail = String.valueOf(cause.getMessage()).lines().map(String::strip)
                .filter(line -> line.startsWith("Migration") || line.startsWith("Detected")).findFirst().orElse("see Flyway's message");
        return new FailureAnalysis("The tables in this database are of another version of the application (" + detail.replaceFirst("\\.$", "") + ").",
                "Start the version they belong to, or restore a backup that fits.", cause);
    }
}
