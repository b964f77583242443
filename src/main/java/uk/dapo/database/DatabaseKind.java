package uk.dapo.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the system brings its own PostgreSQL or was given one. */
public enum DatabaseKind {

    /** Kept in the data directory; demo accounts are allowed. */
    EMBEDDED,
    /** Named by {@code spring.datasource.url}. */
    EXTERNAL;

    /** What the settings say. */
    public static DatabaseKind of(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url")) ? EXTERNAL : EMBEDDED;
    }

    /** Whether demo accounts exist in this installation: their passwords are known to everybody. */
    public static boolean isDemo(Environment environment) {
        return of(environment) == EMBEDDED && environment.getProperty("dapo.demo", Boolean.class, true);
    }

    static final class IsEmbedded implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return of(context.getEnvironment()) == EMBEDDED;
        }
    }
}
