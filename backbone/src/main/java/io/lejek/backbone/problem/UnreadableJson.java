package io.lejek.backbone.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which field of a JSON body cannot be read and what belongs there, without a word of the classes behind it. */
final class UnreadableJson {
    private UnreadableJson() {}

    static HttpProblem problem(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        if (field.isEmpty()) {
            return Problem.MALFORMED_REQUEST.because("Send the fields of the request as one JSON object.");
        }
        Class<?> type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        String message = "Enter " + expected(type) + ".";
        return Problem.MALFORMED_REQUEST
                .builder("The field " + field + " cannot be read. " + message)
                .with("violations", List.of(Map.of("field", field, "in", "body", "message", message)))
                .build();
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of the kind that the API description names";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == UUID.class) {
            return "an id as the API gave it";
        }
        if (type == LocalDate.class) {
            return "a day such as 2026-01-05";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a time such as 2026-01-05T10:00:00Z";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive()
                ? "a whole number within its limits"
                : "a value of the kind that the API description names";
    }
}
