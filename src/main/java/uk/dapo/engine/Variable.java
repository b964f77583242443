package uk.dapo.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The one declaration of a process variable: an id, a flag, a date or a decision that a gateway, a timer or a decision
 * table needs, and nothing about a person.
 *
 * @param meaning what it says, for designers
 */
public record Variable<T>(String name, Class<T> type, String meaning) {

    public static Variable<String> text(String name, String meaning) {
        return new Variable<>(name, String.class, meaning);
    }

    public static Variable<Boolean> flag(String name, String meaning) {
        return new Variable<>(name, Boolean.class, meaning);
    }

    public static Variable<Integer> number(String name, String meaning) {
        return new Variable<>(name, Integer.class, meaning);
    }

    public static Variable<Long> id(String name, String meaning) {
        return new Variable<>(name, Long.class, meaning);
    }

    /** @throws IllegalStateException naming the variable, when it is not set */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Process variable " + name + " (" + meaning + ") is not set"));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
