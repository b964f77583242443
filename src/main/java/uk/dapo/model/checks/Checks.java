package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every rule there is, by what it looks at. */
public final class Checks {

    /** Rules for BPMN models, and for what they name. */
    public static final List<Check> MODELS = List.of(new ReadableFiles(), new ProcessHeader(), new Startable(), new SpeakingIds(), new Labels(),
            new Drawn(), new Paths(), new Waits(),
            new Gateways(), new GatewayAnswers(), new UserTasks(), new FormReferences(), new Delegates(), new Retries(), new Timers(), new DecisionCalls(),
            new Calls(), new Messages(), new DeclaredVariables(), new KnownValues(), new NoScripts());

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

    /** The first rule that a change to one file of a sound project breaks; what is cheap to ask is asked first. */
    public static Optional<Check> catching(Project changed, String file) {
        return Stream.<Predicate<Check>>of(check -> breaksIn(check, changed, file), check -> !(check instanceof VariableFlow) && !check.findings(changed).isEmpty(),
                check -> !check.findings(changed).isEmpty()).flatMap(asked -> all().stream().filter(asked)).findFirst();
    }

    private static boolean breaksIn(Check check, Project changed, String file) {
        List<Finding> findings = new ArrayList<>();
        if (check instanceof ModelCheck models) {
            changed.models().stream().filter(model -> model.file().equals(file)).forEach(model -> models.look(model, changed, findings::add));
        } else if (check instanceof DecisionCheck tables) {
            changed.decisions().stream().filter(table -> table.file().equals(file)).forEach(table -> tables.look(table, changed, findings::add));
        } else if (check instanceof FormCheck forms) {
            changed.forms().stream().filter(form -> form.file().equals(file)).forEach(form -> forms.look(form, changed, findings::add));
        }
        return !findings.isEmpty();
    }

    /** All findings of all rules. */
    public static List<Finding> findings(Project project) {
        return all().stream().flatMap(check -> check.findings(project).stream()).distinct().toList();
    }
}
