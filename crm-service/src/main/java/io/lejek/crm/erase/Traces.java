package io.lejek.crm.erase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Finds by what a client can be recognised in our tables. */
@ApplicationScoped
class Traces {
    private static final String IDS = """
            with recursive one (id) as (
              select cast(:id as uuid)
              union select m.gone_id from one o join client_merge m on m.survivor_id = o.id and m.undone_at is null)
            select id from one
            """;
    private static final String ADDRESSES = "select value from contact_point where client_id = :id";

    private static final String NAMES = """
            select name from client where id = :id union select name from contact_person where client_id = :id
            """;

    /** As the rows of an import name their client. */
    private static final String KEYS = """
            select case kind when 'PHONE' then 'P' else 'E' end || value from contact_point where client_id = :id
            union select 'T' || tax_key from client where id = :id and tax_key is not null
            """;

    private final Jdbi jdbi;

    Traces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The values for the statements of this package: {@code :id} of the client, {@code :ids} with those of the clients that were
     * merged into it, its {@code :addresses}, the {@code :names} of it and its contact persons, and the {@code :keys} of rows of
     * imports.
     */
    Map<String, Object> of(UUID clientId) {
        return jdbi.withHandle(handle -> {
            Map<String, Object> values = new HashMap<>(Map.of("id", clientId));
            List<UUID> ids =
                    handle.createQuery(IDS).bindMap(values).mapTo(UUID.class).list();
            values.put("ids", ids.toArray(UUID[]::new));
            values.put("addresses", texts(handle, ADDRESSES, clientId));
            values.put("names", texts(handle, NAMES, clientId));
            values.put("keys", texts(handle, KEYS, clientId));
            return values;
        });
    }

    private static String[] texts(Handle handle, String query, UUID clientId) {
        return handle.createQuery(query)
                .bind("id", clientId)
                .mapTo(String.class)
                .list()
                .toArray(String[]::new);
    }
}
