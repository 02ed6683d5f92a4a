package io.lejek.messaging.recipient;

import io.lejek.messaging.template.Token;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as letters know one.
 *
 * @param language two letters, such as {@code pl}
 */
public record Recipient(
        UUID clientId,
        String name,
        @Nullable String city,
        @Nullable String managerName,
        @Nullable String language) {
    /** What the placeholders of a text are filled in with. */
    public Map<Token, String> values() {
        Map<Token, String> values = new EnumMap<>(Token.class);
        values.put(Token.CLIENT_NAME, name);
        if (city != null) {
            values.put(Token.CLIENT_CITY, city);
        }
        if (managerName != null) {
            values.put(Token.MANAGER_NAME, managerName);
        }
        return values;
    }
}
