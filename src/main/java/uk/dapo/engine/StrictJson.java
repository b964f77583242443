package uk.dapo.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Takes only requests that mean one thing: UTF-8, JSON with each name once, of sensible depth and size, and in a submitted
 * form only values of the kinds a form gives. The engine would answer others with its own errors, or repeat what was typed.
 */
final class StrictJson implements ReaderInterceptor {

    private static final int LONGEST = 5_000_000;
    private static final Set<String> WHOLE = Set.of("Short", "Integer", "Long");
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(100).maxNameLength(1000).build()).build();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getMediaType() == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new InvalidRequestException(Status.REQUEST_ENTITY_TOO_LARGE, "This request is too long; nothing was changed.");
        }
        check(body);
        context.setInputStream(new ByteArrayInputStream(body));
        Object request = context.proceed();
        if (request instanceof CompleteTaskDto submitted) {
            check(submitted.getVariables());
        } else if (request instanceof StartProcessInstanceDto submitted) {
            check(submitted.getVariables());
        }
        return request;
    }

    private static void check(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString())) {
            JsonToken first = parser.nextToken();
            boolean whole = first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY;
            if (whole) {
                parser.skipChildren();
            }
            if (!whole || parser.nextToken() != null) {
                throw unreadable();
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static InvalidRequestException unreadable() {
        return new InvalidRequestException(Status.BAD_REQUEST,
                "This request cannot be read: it must be JSON in UTF-8, with each name once. Use the form; nothing was changed.");
    }

    private static void check(Map<String, VariableValueDto> submitted) {
        if (submitted == null) {
            throw new InvalidRequestException(Status.BAD_REQUEST, "No answers were sent. Use the form; nothing was changed.");
        }
        submitted.forEach((name, answer) -> {
            if (answer == null || !isOfAForm(answer)) {
                throw new InvalidRequestException(Status.BAD_REQUEST, FormValidator.clip(name) + ": this kind of value is not taken. Use the form; nothing was changed.");
            }
        });
    }

    private static boolean isOfAForm(VariableValueDto answer) {
        Object value = answer.getValue();
        if (answer.getValueInfo() != null && !answer.getValueInfo().isEmpty()) {
            return false;
        }
        if (answer.getType() == null) {
            return true;
        }
        return switch (answer.getType()) {
            case "Null" -> value == null;
            case "String", "Json" -> value == null || value instanceof String;
            case "Boolean" -> value == null || value instanceof Boolean;
            case "Double" -> value == null || value instanceof Number;
            default -> WHOLE.contains(answer.getType()) && (value == null || value instanceof Integer whole && fits(whole, answer.getType())
                    || value instanceof Long && answer.getType().equals("Long"));
        };
    }

    private static boolean fits(int whole, String type) {
        return !type.equals("Short") || whole == (short) whole;
    }
}
