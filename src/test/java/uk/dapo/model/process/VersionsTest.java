package uk.dapo.model.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.Refusal;
import uk.dapo.walk.CaseTest;
import uk.dapo.walk.Desk;

/** A designer deploys a changed model while work waits under the old one: it is told what changed, and moves only when somebody says so. */
@CaseTest
@Import(Desk.class)
class VersionsTest {

    private static final String PROCESS = "retention-schedule";
    private static final String FILE = PROCESS + ".bpmn";

    @Autowired
    Desk desk;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Versions versions;
    @Autowired
    ReleaseWatch watch;
    @Autowired
    JdbcClient jdbc;

    private final String released = read("bpmn/" + FILE);
    private ProcessInstance waiting;

    @BeforeEach
    void oneWaits() {
        desk.clockAt("2026-06-09T10:00");
        waiting = desk.as("legal").starts(PROCESS, Map.of("retentionRule", "CASE_REPORT", "retentionMonths", 85, "retentionBasis", "The force's retention schedule of June 2026."));
    }

    @AfterEach
    void onlyTheReleaseStays() {
        engine.getRepositoryService().createDeploymentQuery().list().stream().filter(each -> List.of("By hand", "Next release").contains(each.getName()))
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
        if (engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(waiting.getId()).count() > 0) {
            engine.getRuntimeService().deleteProcessInstance(waiting.getId(), "the test is over");
        }
    }

    @Test
    void aChangeIsToldAndWorkMovesOnlyByADecisionThatIsRecorded() {
        deploy(released.replace("name=\"Confirm the new period\"", "name=\"Look at the new period\""));
        assertThat(version(waiting)).isEqualTo(1);

        assertThat(watch.findings()).singleElement().asString().contains("Change how long records are kept: version 2 runs, deployed by hand", "is not put over it");
        Versions.Older older = row().older().get(0);
        assertThat(row().version()).isEqualTo(2);
        assertThat(older.changed()).containsExactly("Renamed: task “Confirm the new period” is now called “Look at the new period”.");
        assertThat(older.waiting()).containsKey("Confirm the new period");
        assertThat(older.canMove()).isEqualTo(older.running()).isPositive();
        assertThat(version(waiting)).as("a report moves nothing").isEqualTo(1);

        assertThatThrownBy(() -> versions.move(PROCESS, 1, "manager", " ")).isInstanceOf(Refusal.class).hasMessageContaining("reason");
        assertThatThrownBy(() -> versions.move(PROCESS, 2, "manager", "The label is clearer.")).isInstanceOf(Refusal.class).hasMessageContaining("no older version");
        assertThatThrownBy(() -> versions.move(PROCESS, 0, "manager", "The label is clearer.")).isInstanceOf(Refusal.class).hasMessageContaining("no older version");
        assertThatThrownBy(() -> versions.move("retention-scheme", 1, "manager", "The label is clearer.")).isInstanceOf(Refusal.class).hasMessageContaining("no process");
        assertThat(version(waiting)).isEqualTo(1);

        Versions.Moved moved = versions.move(PROCESS, 1, "manager", "The label is clearer.");
        assertThat(moved.moved()).isEqualTo(older.running());
        assertThat(moved.stayed()).isEmpty();
        assertThat(version(waiting)).isEqualTo(2);
        assertThat(jdbc.sql("select refers ->> 'reason' from register.event where kind = 'moved-to-version' and by_whom = 'manager' order by id desc limit 1").query(String.class).single())
                .isEqualTo("The label is clearer.");
        assertThat(row().older()).isEmpty();
        desk.as("manager").submits("confirmRetentionPeriod", waiting.getId(), Map.of("periodDecision", "refuse"));
    }

    @Test
    void whoWaitsAtAStepThatIsGoneStaysAndIsNamed() {
        // past the rules, as a release could be that was made without them
        engine.getRepositoryService().createDeployment().name("By hand").addString(FILE, released.replace("\"confirmRetentionPeriod\"", "\"lookAtPeriod\"")
                .replace("formRef=\"lookAtPeriod\"", "formRef=\"confirmRetentionPeriod\"")).addString("confirmRetentionPeriod.form", form("confirmRetentionPeriod"))
                .addString("proposeRetentionPeriod.form", form("proposeRetentionPeriod")).deploy();
        Versions.Older older = row().older().get(0);
        assertThat(older.changed()).contains("Removed: task “Confirm the new period”.", "Added: task “Confirm the new period”.");
        assertThat(older.canMove()).isZero();
        assertThat(older.cannot().keySet()).singleElement().asString().contains("waits at “Confirm the new period”", "does not have");

        assertThat(versions.move(PROCESS, 1, "manager", "It must be.").moved()).isZero();
        assertThat(version(waiting)).isEqualTo(1);
        desk.as("manager").submits("confirmRetentionPeriod", waiting.getId(), Map.of("periodDecision", "refuse"));
    }

    @Test
    void whatBreaksTheRulesIsRefusedWithTheReportAndLeavesEverythingAsItWas() {
        long before = engine.getRepositoryService().createDeploymentQuery().count();
        assertThatThrownBy(() -> deploy(released.replace("${starter}", "${startr}").replaceFirst("camunda:candidateGroups=\"[^\"]*\"", "")))
                .isInstanceOf(BadUserRequestException.class).hasMessageContaining("Nothing was deployed").hasMessageContaining("bpmn/" + FILE).hasMessageContaining("Confirm the new period");
        assertThatThrownBy(() -> deploy("<nothing/>")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> as("designer", () -> engine.getRepositoryService().createDeployment().name("By hand").addString(FILE, released).deploy()))
                .hasMessageContaining("its form confirmRetentionPeriod.form is not sent along");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
        assertThat(row().version()).isEqualTo(1);
    }

    /** A release that changed a model goes over what a designer deployed, and says so. */
    @Test
    void aStartSaysWhatItWasPutOverAndWhatItDoesNotKnow() {
        assertThat(watch.findings()).isEmpty();
        deploy(released.replace("name=\"Confirm the new period\"", "name=\"Look at the new period\""));
        engine.getRepositoryService().createDeployment().name("Next release").addString(FILE, released).addString("confirmRetentionPeriod.form", form("confirmRetentionPeriod"))
                .addString("proposeRetentionPeriod.form", form("proposeRetentionPeriod")).deploy();
        assertThat(watch.findings()).singleElement().asString().contains("version 3 of the release was put over version 2, which was deployed by hand (By hand)");
    }

    @Test
    void nobodyElseDeploys() {
        assertThat(as("manager", () -> engine.getAuthorizationService().isUserAuthorized("manager", List.of("manager"), Permissions.CREATE, Resources.DEPLOYMENT))).isFalse();
        assertThatThrownBy(() -> as("manager", () -> builder(released).deploy())).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }

    private Versions.Row row() {
        return versions.report(Set.of(PROCESS)).get(0);
    }

    private int version(ProcessInstance instance) {
        String definition = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getProcessDefinitionId();
        return engine.getRepositoryService().getProcessDefinition(definition).getVersion();
    }

    private Deployment deploy(String model) {
        return as("designer", () -> builder(model).deploy());
    }

    private DeploymentBuilder builder(String model) {
        return engine.getRepositoryService().createDeployment().name("By hand").source("Camunda Modeler").addString(FILE, model)
                .addString("confirmRetentionPeriod.form", form("confirmRetentionPeriod")).addString("proposeRetentionPeriod.form", form("proposeRetentionPeriod"));
    }

    private <T> T as(String username, java.util.function.Supplier<T> work) {
        engine.getIdentityService().setAuthentication(username, List.of(username));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static String form(String id) {
        return read("forms/retention/" + id + ".form");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
