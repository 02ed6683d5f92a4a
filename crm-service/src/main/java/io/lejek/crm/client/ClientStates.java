package io.lejek.crm.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the full state of clients as it is published, of any number at once. */
@ApplicationScoped
class ClientStates {
    private static final TypeReference<List<ClientChanged.ContactPointFact>> POINTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};
    private static final String QUERY = """
            select c.id, c.version, c.kind, c.name, c.region, c.city, c.size, c.source, c.properties, c.owner_id,
              u.team_id, u.name as owner_name,
              array(select k.name from client_category k where k.client_id = c.id order by k.name) as categories,
              coalesce((
                select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'value', p.value, 'person', n.name,
                  'consents', coalesce((
                    select json_agg(json_build_object('channel', s.channel, 'purpose', s.purpose, 'state', s.state,
                      'at', s.at) order by s.channel, s.purpose)
                    from consent_now s where s.contact_point_id = p.id), '[]')) order by p.place)
                from contact_point p left join contact_person n on n.id = p.person_id
                where p.client_id = c.id and not p.removed), '[]') as points
            from client c left join users u on u.id = c.owner_id where c.id = any(:ids) order by c.id
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ClientStates(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    List<ClientChanged> of(Collection<UUID> clientIds) {
        return jdbi.withHandle(handle -> handle.createQuery(QUERY)
                .bindArray("ids", UUID.class, clientIds.toArray())
                .map((row, context) -> state(row))
                .list());
    }

    private ClientChanged state(ResultSet row) throws SQLException {
        return new ClientChanged(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                ClientKind.valueOf(row.getString("kind")),
                row.getString("name"),
                read(row.getString("points"), POINTS),
                row.getString("region"),
                row.getString("city"),
                row.getObject("size", Integer.class),
                row.getString("source"),
                List.of((String[]) row.getArray("categories").getArray()),
                read(row.getString("properties"), PROPERTIES),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("owner_name"),
                null,
                null);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote JSON that cannot be read", e);
        }
    }
}
