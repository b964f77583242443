package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the hide conditions of forms with the same FEEL the engine's decision tables use. */
@Component
class Feel {

    private final FeelEngine engine = new ScalaFeelEngine(List.of());

    /** Whether a condition is true; anything but true, null included, is not. */
    boolean holds(String condition, Map<String, Object> data) {
        Object result = engine.evaluateSimpleExpression(condition, Variables.fromMap(data).asVariableContext());
        return Boolean.TRUE.equals(result);
    }
}
