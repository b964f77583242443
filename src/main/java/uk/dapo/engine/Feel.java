package uk.dapo.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/** Evaluates the conditions of forms with the same FEEL the engine's decision tables use; each is read once. */
@Component
class Feel {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> read = new ConcurrentHashMap<>();

    /** Whether a condition is true; anything but true, null included, is not. */
    boolean holds(String condition, Map<String, Object> data) {
        EvaluationResult result = engine.evaluate(read.computeIfAbsent(condition, unused -> read(condition)
                .orElseThrow(() -> new IllegalArgumentException("This is no condition: " + condition))), data);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    boolean isReadable(String condition) {
        return read(condition).isPresent();
    }

    private Optional<ParsedExpression> read(String condition) {
        ParseResult result = engine.parseExpression(condition);
        return result.isSuccess() ? Optional.of(result.parsedExpression()) : Optional.empty();
    }
}
