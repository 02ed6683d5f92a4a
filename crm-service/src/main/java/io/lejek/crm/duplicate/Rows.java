package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes whole rows as JSON. Tables and columns are named by our own code and the catalogue, never by a request. */
@ApplicationScoped
class Rows {
    private final Jdbi jdbi;
    private final Json json;

    Rows(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The rows of {@code table t} for which the condition on {@code :id} holds. */
    ArrayNode read(String table, String condition, UUID id) {
        return json.read(
                jdbi.withHandle(
                        handle -> handle.createQuery("select coalesce(jsonb_agg(to_jsonb(t)), '[]') from %s t where %s"
                                        .formatted(table, condition))
                                .bind("id", id)
                                .mapTo(String.class)
                                .one()),
                ArrayNode.class);
    }

    ObjectNode client(UUID id) {
        return (ObjectNode) read("client", "t.id = :id", id).path(0);
    }

    void insert(String table, Iterable<? extends JsonNode> rows) {
        String columns = columns(table);
        for (JsonNode row : rows) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into %1$s (%2$s) overriding system value
                            select %2$s from jsonb_populate_record(null::%1$s, cast(:row as jsonb)) on conflict do nothing
                            """.formatted(table, columns))
                    .bind("row", json.write(row))
                    .execute());
        }
    }

    /** Writes the row over the one with its id. */
    void update(String table, JsonNode row) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update %1$s t set (%2$s) = (
                          select %2$s from jsonb_populate_record(null::%1$s, cast(:row as jsonb)))
                        where t.id = (cast(:row as jsonb) ->> 'id')::uuid
                        """.formatted(table, columns(table)))
                .bind("row", json.write(row))
                .execute());
    }

    /** Those that can be written; the others are computed. */
    private String columns(String table) {
        List<String> names = jdbi.withHandle(handle ->
                handle.createQuery("""
                        select quote_ident(a.attname) from pg_attribute a
                        where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
                          and a.attgenerated = '' order by a.attnum
                        """).bind("table", table).mapTo(String.class).list());
        return names.stream().collect(Collectors.joining(", "));
    }
}
