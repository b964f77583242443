package uk.dapo.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Camunda Form as deployed: its fields, the names of the facts it shows, and what of it no server-side check covers. */
public record FormSchema(String id, String json, String sha256, List<FormField> fields, Set<String> shownFacts, List<String> unchecked) {

    /** {{name}} in a text, and the option lists of selects. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

    /** {@code true}; or {@code sealed}, for what somebody said that may not be so, and guards nothing. */
    private static final Set<String> CONFIDENTIAL = Set.of("true", "sealed");
    private static final Set<String> NO_INPUT = Set.of("default", "text", "html", "separator", "spacer", "group", "table", "image", "button");
    private static final Set<String> CHECKED =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    /** One input of a form. {@code node} is its JSON, from which the rules are read. */
    public record FormField(String key, String type, String label, JsonNode node, List<String> hideConditions) {

        public boolean required() {
            return node.path("validate").path("required").asBoolean(false);
        }

        Optional<String> property(String name) {
            return Optional.ofNullable(node.path("properties").path(name).textValue());
        }

        /** Whether it only shows something, whatever the other answers. */
        boolean readOnly() {
            return node.path("readonly").asBoolean(false);
        }

        /** When it only shows something, if that depends. */
        Optional<String> readOnlyCondition() {
            return Optional.of(node.path("readonly").asText("")).filter(text -> text.startsWith("=")).map(text -> text.substring(1));
        }

        /** The process variable this field's answer goes to, if it routes. */
        public Optional<String> variable() {
            return property("variable");
        }

        /** Sealed, behind its own door. */
        public boolean confidential() {
            return property("confidential").filter(CONFIDENTIAL::contains).isPresent();
        }

        /** Sealed, and nothing that reaches the respondent may give it away: what was told in words, and is no mere hearsay. */
        boolean guarded() {
            return property("confidential").filter("true"::equals).isPresent() && type.startsWith("text");
        }

        /** The name of the fact that lists the allowed values, if they are not in the form itself. */
        public Optional<String> valuesKey() {
            return Optional.ofNullable(node.path("valuesKey").textValue());
        }

        /** The allowed values written in the form, with their labels. */
        public Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            node.path("values").forEach(value -> values.put(value.path("value").asText(), value.path("label").asText()));
            return values;
        }
    }

    /** The keys of the fields whose answers nothing for the respondent may give away. */
    Set<String> guarded() {
        return fields.stream().filter(FormField::guarded).map(FormField::key).collect(Collectors.toSet());
    }

    static FormSchema parse(ObjectMapper mapper, byte[] bytes) {
        try {
            String json = new String(bytes, StandardCharsets.UTF_8);
            JsonNode root = mapper.readTree(json);
            List<FormField> fields = new ArrayList<>();
            Set<String> facts = new LinkedHashSet<>();
            List<String> unchecked = new ArrayList<>();
            walk(root, List.of(), fields, facts, unchecked);
            return new FormSchema(root.path("id").asText(), json, digest(bytes), List.copyOf(fields), Set.copyOf(facts), List.copyOf(unchecked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deployed form is not JSON", e);
        }
    }

    private static void walk(JsonNode node, List<String> hidden, List<FormField> fields, Set<String> facts, List<String> unchecked) {
        List<String> conditions = new ArrayList<>(hidden);
        String hide = node.path("conditional").path("hide").asText("");
        if (hide.startsWith("=")) {
            conditions.add(hide.substring(1));
        }
        for (String text : List.of("text", "content", "label", "description")) {
            Matcher matcher = TEMPLATE.matcher(node.path(text).asText(""));
            while (matcher.find()) {
                facts.add(matcher.group(1));
            }
        }
        for (String source : List.of("dataSource", "source")) {
            String fact = node.path(source).asText("");
            if (fact.startsWith("=")) {
                facts.add(fact.substring(1));
            }
        }
        String type = node.path("type").asText("default");
        lookForUnchecked(node, type, unchecked);
        if (!NO_INPUT.contains(type) && node.hasNonNull("key")) {
            FormField field = new FormField(node.path("key").asText(), type, node.path("label").asText(node.path("key").asText()), node, List.copyOf(conditions));
            fields.add(field);
            field.valuesKey().ifPresent(facts::add);
        }
        node.path("components").forEach(child -> walk(child, conditions, fields, facts, unchecked));
    }

    /** What the server could not hold a submission against. */
    private static void lookForUnchecked(JsonNode node, String type, List<String> unchecked) {
        String name = node.path("key").asText(node.path("id").asText(type));
        if (!NO_INPUT.contains(type) && !CHECKED.contains(type)) {
            unchecked.add(name + " is of the type " + type);
        }
        if (!node.path("path").asText("").isEmpty()) {
            unchecked.add(name + " nests its answers under a path");
        }
        node.path("validate").fields().forEachRemaining(rule -> {
            if (rule.getValue().asText("").startsWith("=")) {
                unchecked.add(name + " computes its rule " + rule.getKey());
            }
        });
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
