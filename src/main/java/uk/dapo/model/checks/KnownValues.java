package uk.dapo.model.checks;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** A value written out in a step is one that somebody asks for: a slip in it would be carried on in silence. */
final class KnownValues implements ModelCheck {

    private static final Pattern QUOTED = Pattern.compile("[\"'](\\w[\\w-]*)[\"']");

    @Override
    public String rule() {
        return "Every value written out in a step is known to code, a decision, a condition or a form";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (Parameter parameter : Parameter.of(model)) {
            parameter.expression().fixedValue().map(String::valueOf).map(String::strip).filter(value -> value.matches("[A-Za-z][\\w-]*") && !value.matches("true|false"))
                    .filter(value -> !isKnown(value, project)).ifPresent(value -> found.accept(model.finding(parameter.owner(),
                            "gives " + parameter.name() + " the value " + value + ", which nothing asks for.", "Correct it, or let a condition, decision or delegate ask for it.")));
        }
    }

    private static boolean isKnown(String value, Project project) {
        return project.code().words().contains(value) || project.code().clockKinds().contains(value) || project.code().roles().contains(value)
                || project.models().stream().anyMatch(model -> said(model).contains(value))
                || project.decisions().stream().anyMatch(table -> table.text().contains("\"" + value + "\""))
                || project.forms().stream().flatMap(form -> form.inputs().stream()).anyMatch(field -> field.values().containsKey(value));
    }

    /** Ids of steps, and what expressions compare with; not what parameters give. */
    private static Set<String> said(Model model) {
        return model.remembered("said", () -> {
            Set<String> words = new HashSet<>();
            model.all(FlowElement.class).forEach(element -> words.add(element.getId()));
            Stream.of(model.expressions()).flatMap(Collection::stream).flatMap(place -> QUOTED.matcher(place.text()).results()).map((MatchResult result) -> result.group(1)).forEach(words::add);
            return words;
        });
    }
}
