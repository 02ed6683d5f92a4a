package io.lejek.funnel.metric;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What figures can be cut by of each client; names, phones and addresses are not kept here. */
@ApplicationScoped
public class Clients {
    private final Jdbi jdbi;

    Clients(Jdbi jdbi) {
        this.jdbi = jdbi;
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

    /** Keeps the client in its highest version. */
    public void save(Client client) {
        List<String> categories = client.categories();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into client as c (id, version, region, size, source, categories)
                        values (:id, :version, :region, :size, :source, :categories)
                        on conflict (id) do update set version = excluded.version, region = excluded.region,
                          size = excluded.size, source = excluded.source, categories = excluded.categories
                        where c.version < excluded.version
                        """)
                .bind("id", client.id())
                .bind("version", client.version())
                .bind("region", client.region())
                .bind("size", client.size())
                .bind("source", client.source())
                .bindArray("categories", String.class, categories == null ? List.of() : categories)
                .execute());
    }

    public void erase(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from client where id = ?", id));
    }
}
