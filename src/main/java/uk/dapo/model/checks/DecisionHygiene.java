package uk.dapo.model.checks;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What makes a decision table readable, and citable where it decides law. */
final class DecisionHygiene implements DecisionCheck {

    /** Tables of local policy; every other decides law. */
    private static final Set<String> POLICY = Set.of("escalation-ladder", "visit-cycle", "monitoring-lead", "breach-severity", "marac-referral");

    private static final Map<Class<?>, Set<String>> TYPES = Map.of(String.class, Set.of("string"), Boolean.class, Set.of("boolean"),
            Integer.class, Set.of("integer"), Long.class, Set.of("long"));

    @Override
    public String rule() {
        return "Every decision table says its hit policy, describes its rows, cites its sections and asks declared variables";
    }

    @Override
    public void look(Decision decision, Project project, Consumer<Finding> found) {
        header(decision, found);
        // a table that code asks names its inputs itself
        boolean called = project.models().stream().flatMap(model -> model.all(org.camunda.bpm.model.bpmn.instance.BusinessRuleTask.class).stream())
                .anyMatch(task -> decision.id().equals(task.getCamundaDecisionRef()));
        for (Input input : decision.table().getInputs()) {
            input(decision, input, project.code(), called, found);
        }
        for (Output output : decision.table().getOutputs()) {
            if (output.getLabel() == null || output.getLabel().isBlank() || output.getName() == null || !output.getName().matches("[a-z][A-Za-z0-9]*")) {
                found.accept(decision.finding("the output " + output.getName(), "has no label, or no name in camel case.",
                        "Give it both: models take it by its name."));
            }
        }
        for (Rule row : decision.rows()) {
            row(decision, row, found);
        }
        if (!POLICY.contains(decision.id()) && !decision.outputs().contains("section")) {
            found.accept(decision.finding("the table", "decides law and cites none.", "Add an output section that names the section of each row."));
        }
    }

    private static void header(Decision decision, Consumer<Finding> found) {
        if (!Project.bareName(decision.file()).equals(decision.id())) {
            found.accept(decision.finding("the table", "has the id " + decision.id() + ", but the file has another name.",
                    "Give file and decision the same name."));
        }
        if (decision.decision().getName() == null || !decision.decision().getName().contains(" ")) {
            found.accept(decision.finding("the table", "has no name in plain words.", "Name it after the question that it answers."));
        }
        String keep = decision.decision().getCamundaHistoryTimeToLiveString();
        if (keep == null || !keep.matches("P?\\d+D?")) {
            found.accept(decision.finding("the table", "has no history time to live.", "Say in days how long its history is kept, such as P2557D."));
        }
        // asked of the text: what reads the file adds the default
        if (!decision.text().matches("(?s).*<(\\w+:)?decisionTable\\s[^>]*hitPolicy=.*")) {
            found.accept(decision.finding("the table", "does not say its hit policy.", "Write it down, UNIQUE too: it says whether several rows may match."));
        }
        if (decision.rows().isEmpty()) {
            found.accept(decision.finding("the table", "has no rows.", "Add them, or delete the table."));
        }
    }

    private static void input(Decision decision, Input input, Code code, boolean calledByAModel, Consumer<Finding> found) {
        String name = Decision.asked(input);
        String element = "the input \"" + input.getLabel() + "\"";
        Class<?> type = code.variables().get(name);
        if (type == null && !calledByAModel) {
            return;
        }
        if (input.getLabel() == null || input.getLabel().isBlank()) {
            found.accept(decision.finding("the input " + name, "has no label.", "Say in plain words what it asks."));
        }
        if (type == null && calledByAModel) {
            found.accept(decision.finding(element, "asks " + name + ", which is no declared variable.", DeclaredVariables.REMEDY));
        } else if (!TYPES.getOrDefault(type, Set.of()).contains(input.getInputExpression().getTypeRef())) {
            found.accept(decision.finding(element, "takes %s for %s, but it is declared as %s.".formatted(name, input.getInputExpression().getTypeRef(),
                    type.getSimpleName()),
                    "Give the input the type of the variable."));
        }
    }

    private static void row(Decision decision, Rule row, Consumer<Finding> found) {
        if (Decision.description(row).isEmpty()) {
            found.accept(decision.finding(decision.say(row), "has no description.", "Say in a few words which case it is."));
        } else if (decision.rows().stream().filter(other -> Decision.description(other).equals(Decision.description(row))).count() > 1) {
            found.accept(decision.finding(decision.say(row), "has the same description as another row.", "Say what tells them apart."));
        }
        // the engine takes a literal true among several tests, or in a not, for an expression that holds: the cell then matches wrongly
        row.getInputEntries().stream().map(entry -> entry.getText() == null ? "" : entry.getText().getTextContent().strip())
                .filter(test -> !test.startsWith("\"") && test.matches("(?s).*(\\btrue\\b\\s*,|,\\s*true\\b|\\bnot\\s*\\(\\s*true\\b).*"))
                .forEach(test -> found.accept(decision.finding(decision.say(row), "has true among several tests or in a not, which the engine does not take as it reads: it always matches, or never.",
                        "Let true stand alone; where not known counts as true, write not(false).")));
        // a row that refuses answers with its section and sentence alone
        boolean refuses = decision.answer(row, "allowed").equals("false");
        for (String output : decision.outputs()) {
            if (!(refuses && !output.matches("section|sentence")) && (decision.answer(row, output).isEmpty() || decision.answer(row, output).equals("\"\""))) {
                found.accept(decision.finding(decision.say(row), "gives no " + output + ".", "Fill it in."));
            }
        }
        if (decision.outputs().contains("section") && !decision.answer(row, "section").matches("(?s)\".*(s\\.|ss\\.|reg\\.|art\\.|para\\.).*\"")) {
            found.accept(decision.finding(decision.say(row), "cites no section: " + decision.answer(row, "section") + ".",
                    "Name the section, such as \"s.22(6)\"."));
        }
    }
}
