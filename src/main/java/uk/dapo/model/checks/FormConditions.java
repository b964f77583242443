package uk.dapo.model.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** When a field is hidden: asked in the form and again on the server, with the engine's own FEEL. */
final class FormConditions implements FormCheck {

    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|\\b[A-Za-z_]\\w*\\b");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false", "if", "then", "else", "in", "between", "some", "every",
            "satisfies", "contains", "list");

    private final ScalaFeelEngine feel = new ScalaFeelEngine(List.of());

    @Override
    public String rule() {
        return "Every condition of a form can be read and asks fields of the same form";
    }

    @Override
    public void look(Form form, Project project, Consumer<Finding> found) {
        Map<String, Form.Component> keys = form.inputs().stream().collect(Collectors.toMap(Form.Component::key, field -> field, (one, other) -> one));
        for (Form.Component component : form.components()) {
            String hide = component.node().path("conditional").path("hide").asText("");
            if (component.node().has("conditional")) {
                condition(form, component, hide, keys, found);
            }
            for (String other : List.of("readonly", "disabled")) {
                if (component.node().path(other).asText("").startsWith("=")) {
                    found.accept(form.finding(component, "has a condition at " + other + ", which the server does not ask.", "Hide the field instead."));
                }
            }
        }
    }

    private void condition(Form form, Form.Component component, String hide, Map<String, Form.Component> keys, Consumer<Finding> found) {
        if (!hide.startsWith("=")) {
            found.accept(form.finding(component, "has a condition that is none: \"" + hide + "\".", "Begin it with =, such as =childrenAffected != true."));
            return;
        }
        try {
            feel.evaluateSimpleExpression(hide.substring(1), Variables.createVariables().asVariableContext());
        } catch (FeelException e) {
            found.accept(form.finding(component, "has a condition that cannot be read: " + hide + ".", "Correct it: it must be FEEL."));
            return;
        }
        for (String name : names(hide.substring(1))) {
            if (!keys.containsKey(name)) {
                found.accept(form.finding(component, "is hidden by " + name + ", which this form does not ask.", "Use the key of a field of this form."));
            }
        }
        if (names(hide.substring(1)).contains(component.key())) {
            found.accept(form.finding(component, "is hidden by its own answer.", "Ask another field."));
        }
        compared(hide, keys).ifPresent(wrong -> found.accept(form.finding(component, "is hidden by an answer that cannot be given: " + wrong + ".",
                "Compare with a value of that field.")));
    }

    /** A comparison with a choice that the field does not have. */
    private static Optional<String> compared(String hide, Map<String, Form.Component> keys) {
        Matcher matcher = Pattern.compile("(\\w+)\\s*!?=\\s*\"([^\"]*)\"").matcher(hide);
        while (matcher.find()) {
            Form.Component field = keys.get(matcher.group(1));
            if (field != null && !field.values().isEmpty() && !field.values().containsKey(matcher.group(2))) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(String condition) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(condition);
        while (matcher.find()) {
            if (!matcher.group().startsWith("\"") && !WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }
}
