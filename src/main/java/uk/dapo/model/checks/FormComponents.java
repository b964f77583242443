package uk.dapo.model.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Only components that Tasklist 7.24 shows rightly and the server checks. */
final class FormComponents implements FormCheck {

    private static final Set<String> ALLOWED = Set.of("text", "textfield", "textarea", "number", "radio", "select", "checkbox", "checklist", "taglist", "datetime",
            "group", "separator", "image");

    @Override
    public String rule() {
        return "Every form uses components that are allowed, each with an id and a key of its own";
    }

    @Override
    public void look(Form form, Project project, Consumer<Finding> found) {
        if (form.root().path("schemaVersion").asInt() != 16) {
            found.accept(form.finding("has schema version " + form.root().path("schemaVersion").asText("none") + ".",
                    "Set schemaVersion to 16, which Tasklist 7.24 knows."));
        }
        if (!form.root().path("type").asText().equals("default") || !form.root().path("executionPlatform").asText().equals("Camunda Platform")) {
            found.accept(form.finding("is not made for this engine.", "Set type to default and executionPlatform to Camunda Platform."));
        }
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Form.Component component : form.components()) {
            JsonNode node = component.node();
            if (!ALLOWED.contains(component.type())) {
                found.accept(form.finding(component, "is a component of type " + component.type() + ", which is not allowed.", "Use one of "
                        + String.join(", ", ALLOWED.stream().sorted().toList()) + "."));
            }
            if (component.type().equals("group") && !node.path("path").asText("").isEmpty()) {
                found.accept(form.finding(component, "is a group with a path: its answers would be nested.", "Take the path away."));
            }
            if (node.path("id").asText("").isEmpty() || !ids.add(node.path("id").asText())) {
                found.accept(form.finding(component, "has no id of its own.", "Give it an id such as Field_" + form.id() + "_" + component.key() + "."));
            }
            if (component.isInput() && !component.key().matches("[a-z][A-Za-z0-9]*")) {
                found.accept(form.finding(component, "has the key \"" + component.key() + "\".", "Give it a key in camel case: its answer is known by it."));
            } else if (component.isInput() && !keys.add(component.key())) {
                found.accept(form.finding(component, "has a key that another field of the form has.", "Give it a key of its own."));
            }
        }
    }
}
