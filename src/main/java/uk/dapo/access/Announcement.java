package uk.dapo.access;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.dapo.database.DataDirectory;
import uk.dapo.database.DatabaseKind;

/** Tells whoever started the system where to go next. */
@Component
class Announcement {

    private final Environment environment;
    private final DataDirectory directory;

    Announcement(Environment environment, DataDirectory directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** For people at a terminal, hence not through the log. */
    @EventListener
    void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(text("http://localhost:" + web.getWebServer().getPort()));
        }
    }

    String text(String address) {
        boolean external = DatabaseKind.of(environment) == DatabaseKind.EXTERNAL;
        List<String> accounts = AccessProperties.isDemo(environment)
                ? List.of("  Accounts   " + String.join(", ", DemoAccounts.usernames()), "  Password   " + DemoAccounts.PASSWORD + " (of each)")
                : List.of();
        return String.join(System.lineSeparator(), List.of(
                "",
                "DAPO is ready.",
                "  Tasklist   " + address + SignIn.TASKLIST,
                "  Cockpit    " + address + SignIn.COCKPIT,
                "  Data       " + directory,
                "  Database   " + (external ? "external PostgreSQL (spring.datasource.url)" : "embedded PostgreSQL, in the data directory"),
                accounts.isEmpty() ? "  Accounts   your own; there are no demo accounts" : String.join(System.lineSeparator(), accounts),
                ""));
    }
}
