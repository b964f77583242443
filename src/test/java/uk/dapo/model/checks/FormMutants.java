package uk.dapo.model.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every single change to a form that asks less, loosens a rule, or breaks what others read. */
final class FormMutants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> RULES = List.of("min", "max", "minLength", "maxLength", "pattern", "validationType");

    private final String file;
    private final String text;
    private final List<Mutant> mutants = new ArrayList<>();

    private FormMutants(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<Mutant> of(String file, String text) {
        FormMutants all = new FormMutants(file, text);
        all.make();
        return all.mutants;
    }

    private void make() {
        each(field -> field.path("validate").path("required").asBoolean(), "field made optional", field -> rules(field).put("required", false));
        for (String rule : RULES) {
            each(field -> field.path("validate").has(rule), rule + " dropped", field -> rules(field).remove(rule));
        }
        each(field -> field.path("conditional").has("hide"), "hidden when: dropped", field -> field.remove("conditional"));
        each(field -> field.path("values").size() > 1, "a choice dropped", field -> ((ArrayNode) field.get("values")).remove(field.get("values").size() - 1));
        each(field -> field.path("key").isTextual(), "key renamed", field -> field.put("key", field.get("key").asText() + "X"));
        each(field -> field.path("readonly").asBoolean(), "no longer read-only", field -> field.put("readonly", false));
        each(field -> field.path("label").isTextual() && field.has("key"), "label dropped", field -> field.put("label", ""));
        each(field -> field.path("properties").has("variable"), "answer no longer a variable", field -> ((ObjectNode) field.get("properties")).remove("variable"));
        each(field -> field.path("properties").has("confidential"), "answer no longer sealed", field -> ((ObjectNode) field.get("properties")).remove("confidential"));
        each(field -> field.path("properties").has("when"), "past or future no longer asked", field -> ((ObjectNode) field.get("properties")).remove("when"));
        each(field -> field.has("key"), "field dropped", field -> field.removeAll().put("type", "spacer").put("id", "Spacer_x").put("height", 10));
    }

    private static ObjectNode rules(ObjectNode field) {
        return (ObjectNode) field.get("validate");
    }

    private void each(Predicate<ObjectNode> fits, String what, Consumer<ObjectNode> change) {
        List<ObjectNode> fields = fields(read());
        for (int i = 0; i < fields.size(); i++) {
            int number = i;
            if (fits.test(fields.get(i))) {
                mutants.add(new Mutant(what, file, fields.get(i).path("key").asText(fields.get(i).path("id").asText()), () -> {
                    JsonNode root = read();
                    change.accept(fields(root).get(number));
                    return root.toPrettyString();
                }));
            }
        }
    }

    private JsonNode read() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static List<ObjectNode> fields(JsonNode root) {
        List<ObjectNode> fields = new ArrayList<>();
        root.path("components").forEach(component -> {
            fields.add((ObjectNode) component);
            fields.addAll(fields(component));
        });
        return fields;
    }
}
