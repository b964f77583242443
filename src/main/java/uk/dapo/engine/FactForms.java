package uk.dapo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import uk.dapo.register.Drafts;
import uk.dapo.register.Facts;

/**
 * Adds to a form, when it is opened, the facts it names: read from the register then and there, and the reading recorded.
 * Nothing of them is kept in the engine.
 */
@Component
class FactForms extends FormServiceImpl {

    private final FormDoor door;
    private final GuardedTasks tasks;
    private final Facts facts;
    private final Drafts drafts;
    private final ObjectMapper mapper;
    private final Clock clock;

    FactForms(FormDoor door, GuardedTasks tasks, Facts facts, Drafts drafts, ObjectMapper mapper, Clock clock) {
        this.door = door;
        this.tasks = tasks;
        this.facts = facts;
        this.drafts = drafts;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        // the engine's own read first: it refuses who may not see the task
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize);
        Set<String> asked = new LinkedHashSet<>();
        Map<String, Object> read = commandExecutor.execute(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            if (task.getProcessDefinition() == null || task.getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey() == null) {
                return Map.of();
            }
            tasks.opened(command, task);
            FormSchema schema = door.schema(task.getTaskDefinition().getFormDefinition(), task.getProcessDefinition().getDeploymentId());
            Set<String> wanted = new LinkedHashSet<>(schema.shownFacts());
            Set<String> inputs = new LinkedHashSet<>();
            schema.fields().stream().filter(field -> !field.confidential()).forEach(field -> inputs.add(field.key()));
            schema.fields().forEach(field -> asked.add(field.key()));
            if (names != null) {
                wanted.retainAll(names);
                inputs.retainAll(names);
            }
            Set<String> kept = new LinkedHashSet<>();
            schema.fields().stream().filter(field -> field.property("keep").isPresent()).forEach(field -> kept.add(field.key()));
            Map<String, Object> shown = new LinkedHashMap<>(facts.forForm(schema.id(), wanted, inputs, kept, FormDoor.reader(task)));
            shown.putAll(draft(schema, task, command.getAuthenticatedUserId(), names));
            return shown;
        });
        VariableMap all = Variables.createVariables();
        // what was decided the last time round is not put into anybody's mouth the next time
        variables.keySet().stream().filter(name -> !asked.contains(name)).forEach(name -> all.putValueTyped(name, variables.getValueTyped(name)));
        read.forEach((name, value) -> {
            if (value instanceof List<?>) {
                all.putValueTyped(name, SpinValues.jsonValue(write(value)).create());
            } else {
                all.put(name, value);
            }
        });
        return all;
    }

    /** What the reader had filled in and not sent yet goes before what is known. */
    private Map<String, Object> draft(FormSchema schema, TaskEntity task, String reader, Collection<String> names) {
        if (reader == null || !reader.equals(task.getAssignee())) {
            return Map.of();
        }
        Map<String, Object> draft = new LinkedHashMap<>(drafts.open(task.getId(), reader));
        draft.keySet().retainAll(schema.fields().stream().filter(field -> !field.readOnly() && field.readOnlyCondition().isEmpty())
                .map(FormSchema.FormField::key).filter(key -> names == null || names.contains(key)).toList());
        return draft;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> values) {
        tasks.submit(commandExecutor, taskId, values, false, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> values, boolean deserialize) {
        return tasks.submit(commandExecutor, taskId, values, true, deserialize);
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        try (InputStream deployed = super.getDeployedTaskForm(taskId)) {
            if (!(mapper.readTree(deployed) instanceof ObjectNode form)) {
                throw new IllegalStateException("A deployed form is not a JSON object");
            }
            TwiceHour.ask(form, LocalDate.now(clock));
            return new ByteArrayInputStream(mapper.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A start form is given no variables by Tasklist, so its option lists and facts are written into the form itself. */
    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        try (InputStream deployed = super.getDeployedStartForm(processDefinitionId)) {
            ObjectNode form = (ObjectNode) mapper.readTree(deployed);
            Facts.Reader reader = commandExecutor.execute(command -> new Facts.Reader(null, null, null, command.getAuthenticatedUserId()));
            fill(form, reader);
            TwiceHour.ask(form, LocalDate.now(clock));
            Set<String> shown = door.parse(mapper.writeValueAsBytes(form)).shownFacts();
            if (!shown.isEmpty()) {
                show(form, facts.forForm(form.path("id").asText(), shown, Set.of(), Set.of(), reader));
            }
            return new ByteArrayInputStream(mapper.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ObjectNode node, Facts.Reader reader) {
        if (node.hasNonNull("valuesKey")) {
            ArrayNode values = mapper.createArrayNode();
            facts.options(node.get("valuesKey").asText(), reader)
                    .forEach((value, label) -> values.addObject().put("label", label).put("value", value));
            node.remove("valuesKey");
            node.set("values", values);
        }
        node.path("components").forEach(child -> fill((ObjectNode) child, reader));
    }

    private static void show(ObjectNode node, Map<String, Object> facts) {
        if (node.path("text").isTextual()) {
            String text = node.get("text").asText();
            for (Map.Entry<String, Object> fact : facts.entrySet()) {
                text = text.replace("{{" + fact.getKey() + "}}", fact.getValue().toString());
            }
            node.put("text", text);
        }
        node.path("components").forEach(child -> show((ObjectNode) child, facts));
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
