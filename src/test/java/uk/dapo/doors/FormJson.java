package uk.dapo.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form as its JSON says it, read apart from the program. */
record FormJson(String id, List<Question> questions) {

    /** One thing a form asks, and the conditions under which it does not. */
    record Question(String key, String type, JsonNode node, List<String> hiddenWhen) {

        JsonNode rule(String name) {
            return node.path("validate").path(name);
        }

        boolean required() {
            return rule("required").asBoolean();
        }

        boolean isText() {
            return type.startsWith("text");
        }

        boolean isDayOnly() {
            return node.path("subtype").asText().equals("date");
        }

        Optional<String> property(String name) {
            return Optional.ofNullable(node.path("properties").path(name).textValue());
        }

        /** The list it takes its choices from, if they are not in the form. */
        Optional<String> list() {
            return Optional.ofNullable(node.path("valuesKey").textValue());
        }

        List<String> written() {
            List<String> values = new ArrayList<>();
            node.path("values").forEach(value -> values.add(value.path("value").asText()));
            return values;
        }
    }

    private static final List<String> ASK = List.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    static FormJson of(JsonNode root) {
        List<Question> questions = new ArrayList<>();
        collect(root, List.of(), questions);
        return new FormJson(root.path("id").asText(), questions);
    }

    private static void collect(JsonNode node, List<String> outer, List<Question> questions) {
        List<String> hidden = new ArrayList<>(outer);
        String hide = node.path("conditional").path("hide").asText();
        if (!hide.isEmpty()) {
            hidden.add(hide.substring(1));
        }
        if (ASK.contains(node.path("type").asText())) {
            questions.add(new Question(node.path("key").asText(), node.path("type").asText(), node, hidden));
        }
        node.path("components").forEach(child -> collect(child, hidden, questions));
    }
}
