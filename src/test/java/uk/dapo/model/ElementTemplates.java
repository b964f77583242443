package uk.dapo.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dapo.access.Role;
import uk.dapo.clock.ClockKind;
import uk.dapo.model.checks.Code;
import uk.dapo.model.checks.Inputs;

/**
 * Element templates for Camunda Modeler, made from what the delegates declare: their name, what they say they do and by which
 * section, the variables they need and set, the errors they raise. And templates for the tasks that every model has.
 */
final class ElementTemplates {

    static final Path FILE = Path.of(".camunda/element-templates/dapo.json");

    private static final Pattern DECLARED = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*@Component\\(\"(\\w+)\"\\)");
    private static final Pattern PHASE = Pattern.compile("package uk\\.dapo\\.(\\w+)");
    private static final Pattern ERROR = Pattern.compile("new BpmnError\\(\"(\\w+)\"");

    private final Code code;

    ElementTemplates(Code code) {
        this.code = code;
    }

    /** The file as it should be. */
    String json() {
        List<Map<String, Object>> templates = new ArrayList<>(standard());
        Map<String, Map<String, Object>> delegates = new TreeMap<>();
        sources().forEach(source -> {
            Matcher declared = DECLARED.matcher(source);
            while (declared.find()) {
                Code.Bean bean = code.beans().get(declared.group(2));
                if (bean != null && bean.delegate()) {
                    delegates.put(declared.group(2), delegate(declared.group(2), bean, said(declared.group(1)), source));
                }
            }
        });
        templates.addAll(delegates.values());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(templates) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> delegate(String name, Code.Bean bean, String does, String source) {
        Set<String> asked = Inputs.given(ShippedProject.PROJECT, name);
        Set<String> needs = new TreeSet<>(bean.stepNeeds());
        needs.removeAll(asked);
        Set<String> errors = ERROR.matcher(source).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
        StringBuilder description = new StringBuilder(does);
        say(description, "Needs", needs);
        say(description, "Sets", bean.writes());
        say(description, "May raise", errors);
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(hidden("${" + name + "}", property("camunda:delegateExpression")));
        if (bean.outward()) {
            properties.add(hidden("true", property("camunda:asyncBefore")));
        }
        asked.forEach(input -> properties.add(text(meaning(input), input, null, true)));
        return template("uk.dapo." + name, words(bean.type()), description.toString(), List.of("bpmn:ServiceTask", "bpmn:SendTask"), phase(source), properties);
    }

    private List<Map<String, Object>> standard() {
        List<Map<String, Object>> team = List.of(
                choice("Team", roles(), property("camunda:candidateGroups")),
                field("Due", "${clocks.in('PT4H')}", "Asks a clock: a local period as ${clocks.in('PT4H')}, a statutory one as ${clocks.due(execution, 'notification')}.", property("camunda:dueDate")),
                field("Priority, 0 to 100", "50", null, property("camunda:priority")),
                field("Form", null, "The name of a file under forms/, without its ending: the same as the id of this task.", property("camunda:formRef")),
                hidden("deployment", property("camunda:formRefBinding")));
        List<Map<String, Object>> fourEyes = new ArrayList<>(team);
        fourEyes.add(field("Not by whoever submitted", null, "Forms whose sender must not decide this, separated by commas.", binding("camunda:property", "notBy")));
        fourEyes.add(field("What they are told", null, "A sentence for whoever tries.", binding("camunda:property", "notByReason")));
        List<Map<String, Object>> statutory = new ArrayList<>(team);
        statutory.set(1, choice("Statutory limit", clocks(), property("camunda:dueDate")));
        return List.of(
                template("uk.dapo.task", "Task for a team", "Work for people: a team of the case's area, a due date from a clock, a priority, a form.", List.of("bpmn:UserTask"), "standard", team),
                template("uk.dapo.statutoryTask", "Task with a statutory limit", "As a task for a team; its due date is a clock of the Act that runs for the instrument.", List.of("bpmn:UserTask"), "standard", statutory),
                template("uk.dapo.fourEyes", "Decision by a second person", "As a task for a team, and never done by whoever did what it judges.", List.of("bpmn:UserTask"), "standard", fourEyes),
                template("uk.dapo.milestone", "Update the protected person",
                        "On a throw event with the message milestoneReached and the delegate ${startByMessage}: the protected person is told within the Victims' Code clock, on the channel they said is safe.",
                        List.of("bpmn:IntermediateThrowEvent"), "standard", List.of(text("Instrument", "instrumentReference", "${instrumentReference}", true), text("Milestone, a code of the decision victim-update-sla", "milestone", null, true))),
                template("uk.dapo.escalation", "Watch a clock and climb",
                        "On a throw event with the message clockStarted and the delegate ${startByMessage}: the one escalation model reminds and climbs by the ladder, until clockClosed.",
                        List.of("bpmn:IntermediateThrowEvent"), "standard", List.of(text("Instrument", "instrumentReference", "${instrumentReference}", true), text("Kind of clock", "clockKind", null, true), text("First rung", "rung", "${0}", true))),
                template("uk.dapo.papers", "Print papers beside the case",
                        "On a throw event with the message papersDue and the delegate ${startByMessage}: the case does not wait for the printer.",
                        List.of("bpmn:IntermediateThrowEvent"), "standard", List.of(text("Instrument", "instrumentReference", "${instrumentReference}", true), text("Papers for", "papersFor", null, true))));
    }

    private Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        Stream.of(Role.values()).forEach(role -> roles.put(role.id(), "${teams.of('" + role.id() + "', area)}"));
        return roles;
    }

    private Map<String, String> clocks() {
        Map<String, String> clocks = new LinkedHashMap<>();
        Stream.of(ClockKind.values()).forEach(kind -> clocks.put(kind.id(), "${clocks.due(execution, '" + kind.id() + "')}"));
        return clocks;
    }

    private static Map<String, Object> template(String id, String name, String description, List<String> appliesTo, String category, List<Map<String, Object>> properties) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("name", name);
        template.put("id", id);
        template.put("version", 1);
        template.put("description", description);
        template.put("category", new TreeMap<>(Map.of("id", category, "name", words(category))));
        template.put("appliesTo", appliesTo);
        template.put("properties", properties);
        return template;
    }

    private static Map<String, Object> property(String name) {
        return binding("property", name);
    }

    private static Map<String, Object> binding(String type, String name) {
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("type", type);
        binding.put("name", name);
        return binding;
    }

    private static Map<String, Object> hidden(String value, Map<String, Object> binding) {
        return entry("Hidden", null, value, null, binding, false);
    }

    private static Map<String, Object> field(String label, String value, String description, Map<String, Object> binding) {
        return entry("String", label, value, description, binding, true);
    }

    private static Map<String, Object> text(String label, String input, String value, boolean required) {
        return entry("String", label, value, null, binding("camunda:inputParameter", input), required);
    }

    private static Map<String, Object> choice(String label, Map<String, String> choices, Map<String, Object> binding) {
        Map<String, Object> entry = entry("Dropdown", label, null, null, binding, true);
        entry.put("choices", choices.entrySet().stream().map(choice -> {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("name", choice.getKey());
            one.put("value", choice.getValue());
            return one;
        }).toList());
        return entry;
    }

    private static Map<String, Object> entry(String type, String label, String value, String description, Map<String, Object> binding, boolean required) {
        Map<String, Object> entry = new LinkedHashMap<>();
        if (label != null) {
            entry.put("label", label);
        }
        if (description != null) {
            entry.put("description", description);
        }
        entry.put("type", type);
        if (value != null) {
            entry.put("value", value);
        }
        entry.put("binding", binding);
        if (required) {
            entry.put("constraints", Map.of("notEmpty", true));
        }
        return entry;
    }

    private static void say(StringBuilder description, String what, Set<String> names) {
        if (!names.isEmpty()) {
            description.append(' ').append(what).append(": ").append(String.join(", ", new TreeSet<>(names))).append('.');
        }
    }

    private static String said(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", "").replaceAll("\\{@\\w+ ([^}]*)}", "$1").replaceAll("(?s)@(param|return|throws|see).*", "").replaceAll("\\s+", " ").strip();
    }

    private static String phase(String source) {
        Matcher phase = PHASE.matcher(source);
        return phase.find() ? phase.group(1) : "standard";
    }

    /** {@code RecordService} as "Record service". */
    private static String words(String type) {
        String words = type.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String meaning(String variable) {
        String meaning = code.meanings().getOrDefault(variable, variable);
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
