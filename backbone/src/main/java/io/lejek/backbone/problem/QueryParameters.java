package io.lejek.backbone.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers and ids of query strings. Jakarta REST answers an unreadable one with 404, as though the address were wrong; here
 * it is 400 and names the parameter. Those in the path stay 404.
 */
@Provider
class QueryParameters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .map(name -> QueryParameters.<T>converter(name, type))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable ParamConverter<T> converter(String name, Class<T> type) {
        if (type == UUID.class) {
            return (ParamConverter<T>) new Reading<>(name, "an id as the API gave it", UUID::fromString);
        }
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>) new Reading<>(name, "a whole number within its limits", Integer::valueOf);
        }
        return null;
    }

    private record Reading<T>(String name, String expected, Function<String, T> read) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            try {
                return value == null ? null : read.apply(value);
            } catch (IllegalArgumentException e) {
                String message = "Enter " + expected + ".";
                throw Problem.INVALID_INPUT
                        .builder("The parameter " + name + " cannot be read. " + message)
                        .with("violations", List.of(Map.of("field", name, "in", "query", "message", message)))
                        .build();
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
