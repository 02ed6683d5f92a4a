package io.lejek.backbone.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Records as one parameter of a statement, which takes them apart by {@code jsonb_to_recordset}. */
@ApplicationScoped
public class JsonText {
    private final ObjectMapper json;

    JsonText(ObjectMapper json) {
        this.json = json;
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
