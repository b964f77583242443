package uk.dapo.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import uk.dapo.database.DatabaseKind;

/**
 * Who may come in.
 *
 * @param force              the police force this installation serves
 * @param administrator      the first administrator, wanted where there are no demo accounts
 * @param engineRest         whether {@code /engine-rest} answers
 * @param deploymentAtRuntime whether designers may deploy models while the system runs; where not set, with demo accounts only
 */
@ConfigurationProperties("dapo")
record AccessProperties(
        @DefaultValue("Metropolitan Police") String force,
        @DefaultValue Administrator administrator,
        @DefaultValue("true") boolean engineRest,
        Boolean deploymentAtRuntime) {

    /** Whether demo accounts exist in this installation. */
    static boolean isDemo(Environment environment) {
        return DatabaseKind.of(environment) == DatabaseKind.EMBEDDED && environment.getProperty("dapo.demo", Boolean.class, true);
    }

    /** Credentials of the first administrator; ignored once there is one. */
    record Administrator(String username, String password) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Administrator[" + username + "]";
        }
    }
}
