package io.lejek.funnel.metric;

import static java.util.Objects.requireNonNull;

import io.lejek.backbone.database.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What figures can be cut by of each client; names, phones and addresses are not kept here. */
@ApplicationScoped
public class Clients {
    private final Jdbi jdbi;
    private final JsonText json;

    Clients(Jdbi jdbi, JsonText json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The part of a client that is kept. */
    public record Client(
            UUID id,
            long version,
            @Nullable String region,
            @Nullable Integer size,
            @Nullable String source,
            @Nullable List<String> categories) {
        public Client {
            requireNonNull(id, "id");
        }
    }

    /** Keeps each client, of whom there is one at most, in the highest version. */
    public void save(List<Client> all) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        insert into client as c (id, version, region, size, source, categories)
                        select id, version, region, size, source, coalesce(categories, '{}')
                        from jsonb_to_recordset(cast(:clients as jsonb))
                          as n (id uuid, version bigint, region text, size integer, source text, categories text[])
                        on conflict (id) do update set version = excluded.version, region = excluded.region,
                          size = excluded.size, source = excluded.source, categories = excluded.categories
                        where c.version < excluded.version
                        """).bind("clients", json.of(all)).execute());
    }

    public void erase(List<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from client where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute());
    }
}
