package uk.dapo.model.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every rule there is, by what it looks at. */
public final class Checks {

    /** Rules for BPMN models, and for what they name. */
    public static final List<Check> MODELS = List.of(new ReadableFiles(), new ProcessHeader(), new Startable(), new SpeakingIds(), new Labels(),
            new Drawn(), new Paths(),
            new Gateways(), new GatewayAnswers(), new UserTasks(), new FormReferences(), new Delegates(), new Retries(), new Timers(), new DecisionCalls(),
            new Calls(), new Messages(), new DeclaredVariables(), new NoScripts());

    /** What is known of variables along the paths of all models. */
    public static final List<Check> VARIABLES = List.of(new VariableFlow());

    /** Rules for decision tables. */
    public static final List<Check> DECISIONS = List.of(new ReadableFiles(), new DecisionHygiene(), new Ladder());

    /** Rules for forms. */
    public static final List<Check> FORMS = List.of(new ReadableFiles(), new FormReferences(), new FormComponents(), new FormFields(), new FormVariables(),
            new FormConditions(), new FormTexts(), new FormKeys());

    private Checks() {
    }

    /** All rules, each once. */
    public static List<Check> all() {
        Map<String, Check> byRule = new LinkedHashMap<>();
        Stream.of(MODELS, VARIABLES, DECISIONS, FORMS).flatMap(List::stream).forEach(check -> byRule.putIfAbsent(check.rule(), check));
        return List.copyOf(byRule.values());
    }

    /** All findings of all rules. */
    public static List<Finding> findings(Project project) {
        return all().stream().flatMap(check -> check.findings(project).stream()).distinct().toList();
    }
}
