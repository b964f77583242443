package uk.dapo.model.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One Camunda Form. */
record Form(String file, String text, JsonNode root, List<Component> components) {

    private static final Set<String> SHOWS_ONLY = Set.of("image", "text", "separator", "group");

    /**
     * One component.
     *
     * @param conditions when it is hidden: its own condition and those of the groups it stands in, without the equals sign
     */
    record Component(JsonNode node, List<String> conditions) {

        String type() {
            return node.path("type").asText("");
        }

        String key() {
            return node.path("key").asText("");
        }

        boolean isInput() {
            return !SHOWS_ONLY.contains(type());
        }

        Optional<String> property(String name) {
            return Optional.ofNullable(node.path("properties").path(name).textValue());
        }

        /** Whether there is always an answer once the form is submitted. */
        boolean alwaysAnswered() {
            return conditions.isEmpty() && node.path("validate").path("required").asBoolean(false);
        }

        /** The choices written in the form, value to label. */
        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            node.path("values").forEach(value -> values.put(value.path("value").asText(), value.path("label").asText()));
            return values;
        }

        String say() {
            String shown = node.path("label").asText(node.path("text").asText(""));
            String name = key().isEmpty() ? node.path("id").asText("without id") : key();
            return shown.isBlank() ? "the " + type() + " " + name
                    : "\"%s\" (%s)".formatted(shown.length() > 60 ? shown.substring(0, 60) + "…" : shown, name);
        }
    }

    static Form parse(String file, String text) throws IOException {
        JsonNode root = new ObjectMapper().readTree(text);
        List<Component> components = new ArrayList<>();
        root.path("components").forEach(child -> walk(child, List.of(), components));
        return new Form(file, text, root, List.copyOf(components));
    }

    private static void walk(JsonNode node, List<String> hidden, List<Component> components) {
        List<String> conditions = new ArrayList<>(hidden);
        String hide = node.path("conditional").path("hide").asText("");
        if (!hide.isEmpty()) {
            conditions.add(hide.startsWith("=") ? hide.substring(1) : hide);
        }
        components.add(new Component(node, List.copyOf(conditions)));
        node.path("components").forEach(child -> walk(child, conditions, components));
    }

    String id() {
        return root.path("id").asText("");
    }

    List<Component> inputs() {
        return components.stream().filter(Component::isInput).toList();
    }

    Finding finding(Component component, String wrong, String remedy) {
        return new Finding(file, component.say(), wrong, remedy);
    }

    Finding finding(String wrong, String remedy) {
        return new Finding(file, "the form", wrong, remedy);
    }
}
