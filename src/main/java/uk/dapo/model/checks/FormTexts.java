package uk.dapo.model.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form shows: plain words, and facts by their bare names. */
final class FormTexts implements FormCheck {

    private static final Pattern SHOWN = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    @Override
    public String rule() {
        return "Every text shows facts by bare names that exist";
    }

    @Override
    public void look(Form form, Project project, Consumer<Finding> found) {
        Set<String> answers = new HashSet<>();
        Set<String> sealed = new HashSet<>();
        project.forms().stream().flatMap(each -> each.inputs().stream()).forEach(field ->
                (field.property("confidential").isPresent() ? sealed : answers).add(field.key()));
        for (Form.Component component : form.components()) {
            for (String place : List.of("text", "label", "description", "dateLabel", "timeLabel")) {
                String text = component.node().path(place).asText("");
                if (text.startsWith("=") || SHOWN.matcher(text).replaceAll("").matches("(?s).*(\\{\\{|}}|\\$\\{|#\\{).*")) {
                    found.accept(form.finding(component, "contains an expression in its " + place + ".", "Show facts as {{name}} alone."));
                }
                Matcher matcher = SHOWN.matcher(text);
                while (matcher.find()) {
                    shown(form, component, matcher.group(1).strip(), project.code(), answers, sealed, found);
                }
            }
        }
    }

    private static void shown(Form form, Form.Component component, String name, Code code, Set<String> answers, Set<String> sealed, Consumer<Finding> found) {
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            found.accept(form.finding(component, "contains the expression {{" + name + "}}.",
                    "Show facts as {{name}} alone; work things out in the register."));
        } else if (sealed.contains(name)) {
            found.accept(form.finding(component, "shows {{" + name + "}}, which is sealed.", "Do not show it: it has a door of its own."));
        } else if (!answers.contains(name) && !code.facts().contains(name)) {
            found.accept(form.finding(component, "shows {{" + name + "}}, which no form asks and the register does not know.",
                    "Use the key of a field of an earlier form, or a fact: "
                    + String.join(", ", code.facts().stream().sorted().toList()) + "."));
        }
    }
}
