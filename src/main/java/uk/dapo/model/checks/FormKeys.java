package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A key means one thing everywhere: an answer is found by it, whichever form asked. */
final class FormKeys implements Check {

    private record Use(Form form, Form.Component field) {

        String kind() {
            return field.type() + (field.type().equals("datetime") ? " (" + field.node().path("subtype").asText() + ")" : "")
                    + (field.property("confidential").isPresent() ? ", confidential" : "");
        }

        String pattern() {
            return field.node().path("validate").path("pattern").asText("");
        }

        String choices() {
            return field.values().isEmpty() ? field.node().path("valuesKey").asText("") : String.join(", ", field.values().keySet());
        }
    }

    @Override
    public String rule() {
        return "Every key has one type, one pattern and one set of choices in all forms";
    }

    @Override
    public List<Finding> findings(Project project) {
        Map<String, Use> first = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Form form : project.forms()) {
            for (Form.Component field : form.inputs()) {
                Use use = new Use(form, field);
                Use other = first.putIfAbsent(field.key(), use);
                if (other != null && !other.kind().equals(use.kind())) {
                    findings.add(form.finding(field, "is %s here and %s in %s.".formatted(use.kind(), other.kind(), other.form().file()),
                            "Use one type, or another key."));
                } else if (other != null && !other.choices().equals(use.choices())) {
                    findings.add(form.finding(field, "has the choices %s here and %s in %s.".formatted(use.choices(), other.choices(), other.form()
                            .file()), "Use the same choices, or another key."));
                } else if (other != null && !other.pattern().equals(use.pattern())) {
                    findings.add(form.finding(field, "is written another way here than in " + other.form().file() + ".", "Use the same pattern, or another key."));
                }
            }
        }
        return findings;
    }
}
