package uk.dapo.model.checks;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which answers leave the register for the process: few, declared, and nothing about a person. */
final class FormVariables implements FormCheck {

    private static final Map<String, Class<?>> TYPES = Map.of("radio", String.class, "select", String.class, "checkbox", Boolean.class,
            "number", Integer.class, "datetime", String.class);
    private static final Set<String> NARRATIVE = Set.of("textfield", "textarea");

    @Override
    public String rule() {
        return "Every answer that routes goes to a declared variable of its type";
    }

    @Override
    public void look(Form form, Project project, Consumer<Finding> found) {
        for (Form.Component field : form.inputs()) {
            field.property("variable").ifPresent(name -> {
                Class<?> declared = project.code().variables().get(name);
                if (declared == null) {
                    found.accept(form.finding(field, "sets the variable " + name + ", which is not declared.", DeclaredVariables.REMEDY));
                } else if (NARRATIVE.contains(field.type())) {
                    found.accept(form.finding(field, "puts free text into the process.",
                            "Take properties.variable away: what people write stays in the register. Ask a choice where the case must take a way."));
                } else if (TYPES.get(field.type()) != declared) {
                    found.accept(form.finding(field, "sets %s, which is declared as %s; a %s does not fit.".formatted(name, declared.getSimpleName(),
                            field.type()), "Change the field or the declaration."));
                }
                if (field.property("confidential").isPresent()) {
                    found.accept(form.finding(field, "is confidential and routes the process.", "Choose one: what is sealed never reaches the process."));
                }
            });
        }
    }
}
