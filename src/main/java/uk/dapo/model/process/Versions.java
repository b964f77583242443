package uk.dapo.model.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.dapo.engine.OneCommand;
import uk.dapo.model.Difference;
import uk.dapo.register.Events;
import uk.dapo.register.Refusal;

/**
 * By which versions of the models cases run, what the newest version changed, and who can move to it. Orders live for years: a
 * changed model meets cases that began under older ones, and nothing moves them but a decision that is recorded.
 */
@Component
public class Versions {

    /** A process: its newest version, who deployed it, and the older ones by which cases still run. */
    public record Row(String process, String name, int version, String deployedBy, Instant deployedAt, List<Older> older) {
    }

    /**
     * An older version by which cases run.
     *
     * @param changed what the newest version changed, in sentences
     * @param waiting how many wait at which step
     * @param canMove how many could move to the newest version as they stand: each was tried, and taken back
     * @param cannot  why the others could not, and how many each
     */
    public record Older(int version, long running, List<String> changed, Map<String, Long> waiting, long canMove, Map<String, Long> cannot) {
    }

    /** What a move came to. */
    public record Moved(String process, int from, int to, long moved, Map<String, Long> stayed) {
    }

    /** Tried, and taken back. The engine logs no word of a request that it refuses as bad. */
    private static final class TakenBack extends BadUserRequestException {
    }

    private static final int LONGEST = 500;

    private final ProcessEngine engine;
    private final OneCommand command;
    private final Events events;

    Versions(@Lazy ProcessEngine engine, OneCommand command, Events events) {
        this.engine = engine;
        this.command = command;
        this.events = events;
    }

    /** Every process, as it stands now; tries each move and takes it back. @param processes ids of those that are asked for, none for all */
    public List<Row> report(Collection<String> processes) {
        return newest().stream().filter(each -> processes.isEmpty() || processes.contains(each.getKey())).map(this::row).toList();
    }

    /**
     * Moves the cases of an older version to the newest, each as a whole or not at all, and writes it into each case.
     *
     * @throws Refusal where there is no such process or version, or no reason is given
     */
    public Moved move(String process, int from, String by, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw new Refusal("reason", "a move of running cases is recorded with its reason.", "Say in 1 to " + LONGEST + " characters why they move.");
        }
        ProcessDefinition target = newest().stream().filter(each -> each.getKey().equals(process)).findFirst()
                .orElseThrow(() -> new Refusal("process", "there is no process of this id.", "Take an id from GET /api/models."));
        ProcessDefinition source = from < 1 ? null : command.run(() -> engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process)
                .processDefinitionVersion(from).singleResult());
        if (source == null || from >= target.getVersion()) {
            throw new Refusal("from", "this is no older version of the process.", "Take one from GET /api/models.");
        }
        Map<String, Long> stayed = new TreeMap<>();
        long moved = 0;
        for (ProcessInstance instance : instances(source)) {
            List<String> why = attempt(source, target, instance, () -> events.append(instance.getBusinessKey() == null ? "models" : instance.getBusinessKey(), by, "moved-to-version",
                    Map.of("process", process, "from", from, "to", target.getVersion(), "reason", reason)));
            moved += why.isEmpty() ? 1 : 0;
            why.forEach(each -> stayed.merge(each, 1L, Long::sum));
        }
        return new Moved(process, from, target.getVersion(), moved, stayed);
    }

    private List<ProcessDefinition> newest() {
        return command.run(() -> engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list());
    }

    private Row row(ProcessDefinition newest) {
        Deployment deployment = command.run(() -> engine.getRepositoryService().createDeploymentQuery().deploymentId(newest.getDeploymentId()).singleResult());
        List<ProcessDefinition> all = command.run(() -> engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(newest.getKey())
                .orderByProcessDefinitionVersion().desc().list());
        List<Older> older = all.stream().filter(each -> each.getVersion() < newest.getVersion()).map(each -> older(each, newest)).filter(each -> each.running() > 0).toList();
        return new Row(newest.getKey(), newest.getName(), newest.getVersion(), deployment.getSource() == null ? deployment.getName() : deployment.getSource(),
                deployment.getDeploymentTime().toInstant(), older);
    }

    private Older older(ProcessDefinition source, ProcessDefinition newest) {
        List<ProcessInstance> instances = instances(source);
        if (instances.isEmpty()) {
            return new Older(source.getVersion(), 0, List.of(), Map.of(), 0, Map.of());
        }
        Map<String, Long> cannot = new TreeMap<>();
        instances.forEach(instance -> attempt(source, newest, instance, () -> {
            throw new TakenBack();
        }).forEach(why -> cannot.merge(why, 1L, Long::sum)));
        return new Older(source.getVersion(), instances.size(), Difference.between(source.getResourceName(), text(source), text(newest)), waiting(source),
                instances.size() - cannot.values().stream().mapToLong(Long::longValue).sum(), cannot);
    }

    /** Why one instance cannot move; nothing when it could, and {@code then} has run in the same transaction. */
    private List<String> attempt(ProcessDefinition source, ProcessDefinition target, ProcessInstance instance, Runnable then) {
        try {
            return command.run(() -> {
                // what waits for a time keeps it: a running clock is moved by facts, never by a drawing
                MigrationPlan plan = engine.getRuntimeService().createMigrationPlan(source.getId(), target.getId()).mapEqualActivities().build();
                engine.getRuntimeService().newMigration(plan).processInstanceIds(instance.getId()).execute();
                then.run();
                return List.<String>of();
            });
        } catch (TakenBack e) {
            return List.of();
        } catch (MigratingProcessInstanceValidationException e) {
            return List.of(said(source, e.getValidationReport().getActivityInstanceReports().stream().map(report -> report.getSourceScopeId()).distinct().toList(),
                    e.getValidationReport().getFailures()));
        } catch (MigrationPlanValidationException e) {
            return List.of(e.getValidationReport().getInstructionReports().stream().flatMap(report -> report.getFailures().stream()).distinct()
                    .collect(Collectors.joining(" ")));
        } catch (BadUserRequestException | OptimisticLockingException e) {
            return List.of("Somebody worked on it at that moment. Ask again.");
        }
    }

    private String said(ProcessDefinition source, List<String> steps, List<String> others) {
        List<String> reasons = new ArrayList<>(steps.stream().map(step -> "It waits at \u201c" + label(source, step)
                + "\u201d, which the newest version does not have, or has as something else.").toList());
        reasons.addAll(others);
        return String.join(" ", reasons);
    }

    private List<ProcessInstance> instances(ProcessDefinition definition) {
        return command.run(() -> engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(definition.getId()).list());
    }

    private Map<String, Long> waiting(ProcessDefinition definition) {
        Map<String, Long> waiting = new TreeMap<>();
        command.run(() -> engine.getManagementService().createActivityStatisticsQuery(definition.getId()).list())
                .forEach(step -> waiting.merge(label(definition, step.getId()), (long) step.getInstances(), Long::sum));
        return waiting;
    }

    private String label(ProcessDefinition definition, String step) {
        BpmnModelInstance model = command.run(() -> engine.getRepositoryService().getBpmnModelInstance(definition.getId()));
        return model.getModelElementById(step) instanceof FlowElement element && element.getName() != null ? element.getName() : step;
    }

    private String text(ProcessDefinition definition) {
        return command.run(() -> DeployedModel.text(engine.getRepositoryService(), definition));
    }
}
