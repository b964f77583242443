package uk.dapo.model.checks;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** A period stands in one place: the clock that answers for it, never in a diagram. */
final class Timers implements ModelCheck {

    /** The beans that answer when something is due. */
    static final Set<String> CLOCKS = Set.of("clocks", "hearings", "orders", "variations", "watches", "victimUpdates", "caseOpenings", "breaches");

    @Override
    public String rule() {
        return "Every timer asks a clock for a date";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
            String date = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent().strip();
            if (timer.getTimeDuration() != null || timer.getTimeCycle() != null || !asksAClock(date)) {
                found.accept(model.finding(timer.getParentElement(), "waits for a time that is written into the model and asked of no clock.",
                        "Make it a date that asks a clock, such as ${clocks.due(execution, 'notification')}."));
            }
        }
        for (Model.Place place : model.expressions()) {
            place.expression().calls().stream().filter(call -> call.on().equals("clocks")).flatMap(call -> call.arguments().stream())
                    .map(Expression.Argument::literal).filter(text -> text != null && !project.code().clockKinds().contains(text) && !isDuration(text))
                    .forEach(text -> found.accept(model.finding(place, "asks the clocks for '" + text + "' in " + place.say() + ".",
                            "Use a kind of clock that exists or a duration such as 'PT8H'.")));
        }
    }

    static boolean asksAClock(String expression) {
        return Expression.of(expression).onlyCall().filter(call -> CLOCKS.contains(call.on())).isPresent();
    }

    private static boolean isDuration(String text) {
        try {
            Duration.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
