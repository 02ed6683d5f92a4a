package io.lejek.messaging.template;

import java.util.List;

/**
 * A text with one recipient's values.
 *
 * @param text the plain-text part
 * @param fallbacks the tokens that had no value
 */
public record Rendered(String subject, String html, String text, List<String> fallbacks) {
    public Rendered {
        fallbacks = List.copyOf(fallbacks);
        HeaderLine.require(subject);
    }
}
