package uk.dapo.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One request at a form's door.
 *
 * @param answers what it comes to if it is understood; null when it may not be understood at all
 */
record Attack(String what, String contentType, byte[] body, Map<String, Object> answers) {

    private static final ObjectMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** As Tasklist sends it, or without types. */
    static Attack of(String what, Map<String, Object> answers, Random random) {
        return new Attack(what, "application/json", json(variables(answers, random), Map.of()).getBytes(StandardCharsets.UTF_8), answers);
    }

    static Attack raw(String what, String contentType, byte[] body) {
        return new Attack(what, contentType, body, null);
    }

    /** The same request with something beside its answers. */
    static Attack with(String what, Map<String, Object> answers, Map<String, Object> beside, boolean allowed, Random random) {
        return new Attack(what, "application/json", json(variables(answers, random), beside).getBytes(StandardCharsets.UTF_8), allowed ? answers : null);
    }

    static String json(Map<String, Object> variables, Map<String, Object> beside) {
        Map<String, Object> request = new LinkedHashMap<>(beside);
        request.put("variables", variables);
        return write(request);
    }

    static Map<String, Object> variables(Map<String, Object> answers, Random random) {
        boolean typed = random.nextInt(4) > 0;
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, answer) -> variables.put(key, variable(answer, typed)));
        return variables;
    }

    private static Map<String, Object> variable(Object answer, boolean typed) {
        Map<String, Object> variable = new LinkedHashMap<>();
        if (!typed) {
            variable.put("value", answer);
        } else if (answer instanceof List<?> || answer instanceof Map<?, ?>) {
            variable.put("value", write(answer));
            variable.put("type", "Json");
        } else {
            variable.put("value", answer);
            String type = answer == null ? "Null" : answer instanceof String ? "String" : answer instanceof Boolean ? "Boolean" : answer instanceof Integer ? "Integer"
                    : answer instanceof Long ? "Long" : answer instanceof Double ? "Double" : null;
            if (type != null) {
                variable.put("type", type);
            }
        }
        return variable;
    }

    static String write(Object value) {
        try {
            return ASCII.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return what + " [" + contentType + "] " + (text.length() > 1500 ? text.substring(0, 1500) + "… (" + text.length() + ")" : text);
    }
}
