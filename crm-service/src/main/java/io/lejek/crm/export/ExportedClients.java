package io.lejek.crm.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.crm.client.ClientSelection;
import io.lejek.crm.client.SelectedClients;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the clients of a selection that the viewer may see, some at a time by id. */
@ApplicationScoped
class ExportedClients {
    private static final TypeReference<List<ExportedClient.Point>> POINTS = new TypeReference<>() {};
    private static final TypeReference<List<ExportedClient.Person>> PERSONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};
    private static final String QUERY = """
            select c.*, (select u.name from users u where u.id = c.owner_id) as owner_name,
              array(select k.name from client_category k where k.client_id = c.id order by k.name) as categories,
              (select coalesce(json_agg(json_build_object('kind', p.kind, 'value', p.value, 'personId', p.person_id)
                order by p.place), '[]') from contact_point p where p.client_id = c.id and not p.removed) as points,
              (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'position', n.position)
                order by n.place), '[]') from contact_person n where n.client_id = c.id and not n.removed) as persons,
              array(select distinct concat_ws(' ', s.channel, s.purpose, s.state) from consent_now s
                where s.client_id = c.id) as consents
            from (select * from client c where %s order by c.id limit :limit) c order by c.id
            """;

    private final Jdbi jdbi;
    private final SelectedClients selected;
    private final ObjectMapper json;

    ExportedClients(Jdbi jdbi, SelectedClients selected, ObjectMapper json) {
        this.jdbi = jdbi;
        this.selected = selected;
        this.json = json;
    }

    long count(ClientSelection selection) {
        return selected.count(selection);
    }

    List<ExportedClient> next(ClientSelection selection, @Nullable UUID after, int limit) {
        Where where = selected.where(selection).and("c.id > :afterId", "afterId", after);
        return jdbi.withHandle(handle -> handle.createQuery(QUERY.formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map((row, context) -> client(row))
                .list());
    }

    private ExportedClient client(ResultSet row) throws SQLException {
        return new ExportedClient(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("address"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("region"),
                row.getObject("size", Integer.class),
                row.getString("tax_number"),
                row.getString("source"),
                row.getString("owner_name"),
                row.getString("note"),
                List.of((String[]) row.getArray("categories").getArray()),
                read(row.getString("points"), POINTS),
                read(row.getString("persons"), PERSONS),
                read(row.getString("properties"), PROPERTIES),
                List.of((String[]) row.getArray("consents").getArray()));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote JSON that cannot be read", e);
        }
    }
}
