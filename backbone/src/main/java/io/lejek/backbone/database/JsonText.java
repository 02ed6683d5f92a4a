package io.lejek.backbone.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Records as JSON: as one parameter of a statement, which takes them apart by {@code jsonb_to_recordset}, and in a column. */
@ApplicationScoped
public class JsonText {
    private final ObjectMapper json;

    JsonText(ObjectMapper json) {
        this.json = json;
    }

    /** What stands in a column. @throws IllegalStateException when it is not what was written there */
    public <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column does not hold what was written there", e);
        }
    }

    /** @throws IllegalArgumentException when it is more than plain records, lists and values */
    public String of(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("only plain records are written as JSON", e);
        }
    }
}
