package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What application.yaml asks of the engine is what it does. */
@AccessTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private CamundaBpmProperties properties;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFailedStepIsTriedAgainAfterAMinuteTenMinutesAndAnHour() {
        String deployment = repository.createDeployment().addModelInstance("failing.bpmn", Bpmn.createExecutableProcess("failing")
                .startEvent().serviceTask("fails").camundaAsyncBefore().camundaExpression("${nothing.like.this}").endEvent().done()).deploy().getId();
        try {
            String instance = runtime.startProcessInstanceByKey("failing").getId();
            for (Duration wait : new Duration[] {Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)}) {
                Instant before = Instant.now();
                assertThatThrownBy(() -> management.executeJob(job(instance).getId()));
                assertThat(job(instance).getRetries()).isPositive();
                assertThat(job(instance).getDuedate().toInstant()).isBetween(before.plus(wait).minusSeconds(1), Instant.now().plus(wait).plusSeconds(1));
            }
            assertThatThrownBy(() -> management.executeJob(job(instance).getId()));
            assertThat(job(instance).getRetries()).isZero();
            assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isEqualTo(1);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void anIdleEngineLooksForDueTimersEveryFiveSeconds() {
        assertThat(properties.getJobExecution().getMaxWait()).isEqualTo(5000);
    }

    @Test
    void theEngineKeepsFullHistoryAndChecksAuthorisations() {
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled()).isTrue();
        assertThat(management.getHistoryLevel()).isEqualTo(3);
        assertThat(engine.getProcessEngineConfiguration().getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
    }

    /** A model is code: what it can do is call the beans meant for it. */
    @Test
    void thereIsNothingThatRunsScripts() {
        assertThat(new ScriptEngineManager().getEngineFactories()).flatExtracting(ScriptEngineFactory::getNames)
                .doesNotContain("groovy", "Groovy", "javascript", "JavaScript", "js", "ecmascript", "python", "ruby", "jruby");
    }

    @Test
    void theEnginesTablesAndTheRegistersStandApart() {
        assertThat(schemasOf("act_ru_job")).containsExactly("public");
        assertThat(schemasOf("officer")).containsExactly("register");
        assertThat(schemasOf("flyway_schema_history")).containsExactly("register");
    }

    @Test
    void objectsAreKeptAsJson() {
        String deployment = repository.createDeployment().addModelInstance("waiting.bpmn", Bpmn.createExecutableProcess("waiting")
                .startEvent().userTask().endEvent().done()).deploy().getId();
        try {
            String instance = runtime.startProcessInstanceByKey("waiting", Variables.createVariables().putValue("object", Map.of("a", 1))).getId();
            assertThat(runtime.getVariableTyped(instance, "object", false).getType().getName()).isEqualTo("object");
            assertThat(runtime.getVariable(instance, "object")).isEqualTo(Map.of("a", 1));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private List<String> schemasOf(String table) {
        return jdbc.sql("SELECT table_schema FROM information_schema.tables WHERE table_name = :table").param("table", table)
                .query(String.class).list();
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }
}
