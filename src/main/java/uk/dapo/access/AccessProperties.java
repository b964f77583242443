package uk.dapo.access;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param publicAddress      where people reach this system, such as https://dapo.example.police.uk; links in mails lead there
 * @param hosts              further names it is served under
 * @param deploymentAtRuntime whether designers may deploy models while the system runs; where not set, with demo accounts only
 */
@ConfigurationProperties("dapo")
record AccessProperties(
        @DefaultValue("Metropolitan Police") String force,
        @DefaultValue Administrator administrator,
        @DefaultValue("true") boolean engineRest,
        Boolean deploymentAtRuntime,
        URI publicAddress,
        @DefaultValue List<String> hosts) {

    /** The names this system is served under, beside those of the machine itself. */
    List<String> names() {
        return Stream.concat(hosts.stream(), Stream.ofNullable(publicAddress).map(URI::getHost)).filter(Objects::nonNull).toList();
    }

    /** Whether demo accounts exist in this installation. */
    static boolean isDemo(Environment environment) {
        return DatabaseKind.isDemo(environment);
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
