package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import uk.dapo.database.DataDirectory;
import uk.dapo.database.EmbeddedPostgres;

/** The way into service: a database that was tried with demo accounts is moved to a server of its own. */
@Tag("own-application")
class ExternalDatabaseTest {

    private final String directory = "target/data/external-" + UUID.randomUUID();
    private EmbeddedPostgres server;

    @BeforeEach
    void aDatabaseWithDemoAccounts() {
        try (ConfigurableApplicationContext demo = start("dapo.data-directory=" + directory)) {
            assertThat(users(demo)).hasSize(21);
            AuthorizationService authorizations = demo.getBean(AuthorizationService.class);
            assertThat(authorizations.isUserAuthorized("designer", List.of("designer"), Permissions.CREATE, Resources.DEPLOYMENT)).isTrue();
        }
        server = EmbeddedPostgres.start(DataDirectory.at(directory));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(Path.of(directory));
    }

    @Test
    void itStartsOnlyWithAnAdministratorAndWithoutDemoAccounts() {
        assertRefused().hasMessage("Nobody can administer this installation yet.");
        assertRefused("dapo.administrator.username=warden").hasMessage("Nobody can administer this installation yet.");
        assertRefused("dapo.administrator.username=warden", "dapo.administrator.password=demo")
                .hasMessage("The administrator's password is refused: it has fewer than 12 characters.");
        assertRefused("dapo.administrator.username=warden", "dapo.administrator.password=passwordpassword")
                .hasMessage("The administrator's password is refused: it is one that others try first.");
        assertRefused("dapo.administrator.username=the warden", "dapo.administrator.password=kettle-orbit-plum")
                .hasMessageContaining("user name 'the warden'");

        try (ConfigurableApplicationContext first = startExternally("dapo.administrator.username=warden", "dapo.administrator.password=kettle-orbit-plum")) {
            assertThat(users(first)).containsExactly("warden");
            IdentityService identity = first.getBean(IdentityService.class);
            assertThat(identity.checkPassword("warden", "kettle-orbit-plum")).isTrue();
            assertThat(identity.createGroupQuery().groupMember("warden").list()).extracting("id").containsExactlyInAnyOrder("admin", "camunda-admin");
            AuthorizationService authorizations = first.getBean(AuthorizationService.class);
            assertThat(authorizations.isUserAuthorized("warden", List.of("admin"), Permissions.ACCESS, Resources.APPLICATION, "admin")).isTrue();
            assertThat(authorizations.isUserAuthorized("x", List.of("designer"), Permissions.CREATE, Resources.DEPLOYMENT)).as("in service nobody deploys").isFalse();

            User careless = identity.newUser("careless");
            careless.setPassword("demo");
            assertThatThrownBy(() -> identity.saveUser(careless)).isInstanceOf(ProcessEngineException.class).hasMessageContaining("policy");
        }

        try (ConfigurableApplicationContext later = startExternally("dapo.administrator.username=other", "dapo.administrator.password=another-kettle-1")) {
            assertThat(users(later)).as("the first administrator creates the others").containsExactly("warden");
        }
        try (ConfigurableApplicationContext later = startExternally()) {
            assertThat(users(later)).containsExactly("warden");
            assertThat(later.getBean(Announcement.class).text("http://localhost:1")).contains("external PostgreSQL", "there are no demo accounts")
                    .doesNotContain("Password");
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String... properties) {
        return assertThatThrownBy(() -> startExternally(properties).close()).isInstanceOf(AccessException.class);
    }

    private ConfigurableApplicationContext startExternally(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.datasource.url=" + server.url());
        all.add("spring.datasource.username=" + server.username());
        all.add("spring.datasource.password=" + server.password());
        all.add("dapo.data-directory=" + directory);
        all.add("dapo.demo=true");
        return start(all.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.addAll(List.of("server.port=0", "camunda.bpm.webapp.enabled=false", "camunda.bpm.auto-deployment-enabled=false", "camunda.bpm.job-execution.enabled=false"));
        // as arguments, which count before application.yaml; without the web applications, which survive no refused start in one JVM
        return new SpringApplicationBuilder(AccessAlone.class).run(all.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    private static List<String> users(ConfigurableApplicationContext context) {
        return context.getBean(IdentityService.class).createUserQuery().list().stream().map(User::getId).toList();
    }
}
