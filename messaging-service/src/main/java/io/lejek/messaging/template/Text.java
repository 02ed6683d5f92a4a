package io.lejek.messaging.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A compiled text: literals and the slots between them. */
record Text(List<Part> parts) {
    /** A piece of a compiled text. */
    sealed interface Part {
        record Literal(String text) implements Part {}

        record Slot(Token token, String fallback, Place place) implements Part {}
    }

    Text {
        parts = List.copyOf(parts);
    }

    /** Fills the slots; tokens without a value are added to {@code missing} and show their fallback. */
    String fill(Map<Token, String> values, Set<String> missing) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Literal(String text) -> filled.append(text);
                case Part.Slot(Token token, String fallback, Place place) -> {
                    String value = values.getOrDefault(token, "");
                    if (value.isBlank()) {
                        missing.add(token.path());
                    }
                    filled.append(place.write(value.isBlank() ? fallback : value));
                }
            }
        }
        return filled.toString();
    }
}
