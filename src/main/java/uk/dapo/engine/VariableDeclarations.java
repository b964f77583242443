package uk.dapo.engine;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** A phase's variables, as public static constants of the implementing class; each phase has one as a bean. */
public interface VariableDeclarations {

    default List<Variable<?>> all() {
        return Arrays.stream(getClass().getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class)
                .<Variable<?>>map(field -> {
                    try {
                        return (Variable<?>) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("Variable constants are public", e);
                    }
                }).toList();
    }
}
