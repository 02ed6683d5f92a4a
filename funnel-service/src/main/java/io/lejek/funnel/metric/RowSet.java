package io.lejek.funnel.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Rows as one parameter: records become a JSON array whose members are named like the columns, so that a whole batch is
 * written by one statement with {@code jsonb_populate_recordset}.
 */
@ApplicationScoped
class RowSet {
    private final ObjectMapper json;

    RowSet(ObjectMapper json) {
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    String of(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a row is a plain record", e);
        }
    }
}
