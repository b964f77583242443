package uk.dapo.model.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What each kind of field needs. */
final class FormFields implements FormCheck {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    /** A box that is not ticked is an answer. */
    private static final Set<String> MAY_BE_MISSING = Set.of("textfield", "textarea", "number", "datetime", "radio", "select", "checklist", "taglist");
    private static final Set<String> PROPERTIES = Set.of("variable", "confidential", "when", "remedy", "keep", "reaches", "anyCase", "optional");

    @Override
    public String rule() {
        return "Every field has a label, bounds, and choices as its kind needs them";
    }

    @Override
    public void look(Form form, Project project, Consumer<Finding> found) {
        for (Form.Component field : form.inputs()) {
            JsonNode rules = field.node().path("validate");
            if (field.node().path("label").asText("").isBlank()) {
                found.accept(form.finding(field, "has no label.", "Say in plain words what is asked: refusals name it so."));
            }
            if (!rules.path("required").asBoolean() && field.property("optional").isEmpty() && MAY_BE_MISSING.contains(field.type()) && !field.node().path("readonly").asBoolean()) {
                found.accept(form.finding(field, "need not be answered, and nothing says that this is meant.",
                        "Make it required, or say in properties.optional why it may be missing: \"rule\" where a rule of the form asks for it when it is needed."));
            }
            if (field.type().startsWith("text")) {
                text(form, field, rules, found);
            }
            if (field.type().equals("number")) {
                number(form, field, rules, found);
            }
            if (CHOICES.contains(field.type())) {
                choices(form, field, project.code(), found);
            }
            if (field.type().equals("datetime")) {
                datetime(form, field, found);
            }
            field.node().path("properties").fieldNames().forEachRemaining(name -> {
                if (!PROPERTIES.contains(name)) {
                    found.accept(form.finding(field, "has the property " + name + ", which nothing reads.", "Use one of "
                            + String.join(", ", PROPERTIES.stream().sorted().toList()) + "."));
                }
            });
        }
    }

    private static void text(Form form, Form.Component field, JsonNode rules, Consumer<Finding> found) {
        int most = rules.path("maxLength").asInt(0);
        if (most <= 0) {
            found.accept(form.finding(field, "has no longest length.", "Set validate.maxLength."));
        } else if (rules.path("minLength").asInt(0) > most) {
            found.accept(form.finding(field, "must be longer than it may be.", "Set minLength below maxLength."));
        }
        try {
            Pattern.compile(rules.path("pattern").asText(""));
        } catch (PatternSyntaxException e) {
            found.accept(form.finding(field, "has a pattern that cannot be read.", "Correct validate.pattern."));
        }
        if (!rules.path("pattern").asText("").isEmpty() && field.property("remedy").isEmpty() && field.node().path("description").asText("").isBlank()) {
            found.accept(form.finding(field, "has a pattern, and nothing says how to write it.",
                    "Give it a description or properties.remedy with an example."));
        }
    }

    private static void number(Form form, Form.Component field, JsonNode rules, Consumer<Finding> found) {
        if (!rules.hasNonNull("min") || !rules.hasNonNull("max") || rules.path("min").asDouble() > rules.path("max").asDouble()) {
            found.accept(form.finding(field, "has no lowest and highest number.", "Set validate.min and validate.max."));
        }
        if (!field.node().path("decimalDigits").isInt()) {
            found.accept(form.finding(field, "does not say how many decimals it has.", "Set decimalDigits, 0 for whole numbers."));
        }
    }

    private static void choices(Form form, Form.Component field, Code code, Consumer<Finding> found) {
        String list = field.node().path("valuesKey").asText("");
        int written = field.node().path("values").size();
        if (list.isEmpty() == (written == 0)) {
            found.accept(form.finding(field, list.isEmpty() ? "has no choices." : "has choices and a list of choices.",
                    "Give it values, or a valuesKey, not both."));
        }
        if (!list.isEmpty() && !code.optionLists().contains(list)) {
            found.accept(form.finding(field, "takes its choices from " + list + ", which does not exist.", "Use one of "
                    + String.join(", ", code.optionLists().stream().sorted().toList()) + "."));
        }
        Set<String> labels = new HashSet<>();
        for (JsonNode value : field.node().path("values")) {
            if (value.path("value").asText("").isBlank() || value.path("label").asText("").isBlank() || !labels.add(value.path("label").asText())) {
                found.accept(form.finding(field, "has a choice without a value or label of its own.", "Give each choice both."));
            }
        }
        if (field.values().size() != written) {
            found.accept(form.finding(field, "has two choices of one value.", "Give each choice a value of its own."));
        }
    }

    private static void datetime(Form form, Form.Component field, Consumer<Finding> found) {
        JsonNode node = field.node();
        String subtype = node.path("subtype").asText("");
        if (!subtype.equals("date") && !subtype.equals("datetime")) {
            found.accept(form.finding(field, "is neither a date nor a date with a time.", "Set subtype to date or datetime."));
        }
        if (node.path("dateLabel").asText("").isBlank() || subtype.equals("datetime") && node.path("timeLabel").asText("").isBlank()) {
            found.accept(form.finding(field, "shows no label in Tasklist.", "Set dateLabel, and timeLabel where a time is asked."));
        }
        if (subtype.equals("datetime") && !(node.path("timeSerializingFormat").asText().equals("no_timezone") && node.path("timeInterval").asInt() == 1
                && node.path("use24h").asBoolean())) {
            found.accept(form.finding(field, "does not take a London time to the minute.",
                    "Set timeSerializingFormat no_timezone, timeInterval 1, use24h true."));
        }
        String when = field.property("when").orElse("");
        if (!List.of("past", "future", "any").contains(when)) {
            found.accept(form.finding(field, "does not say whether it has happened.", "Set properties.when to past or future, or to any where both are right."));
        }
    }
}
