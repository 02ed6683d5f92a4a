package io.lejek.funnel.metric;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The users, for the names of the owners. */
@ApplicationScoped
public class Sellers {
    private final Jdbi jdbi;

    Sellers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The part of a user that is kept. */
    public record Seller(
            UUID id, long version, String name, @Nullable UUID teamId, boolean active) {
        public Seller {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
        }
    }

    /** Keeps the user in the highest version. */
    public void save(Seller seller) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into seller as s (id, version, name, team_id, active)
                        values (:id, :version, :name, :teamId, :active)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                          team_id = excluded.team_id, active = excluded.active
                        where s.version < excluded.version
                        """).bindMethods(seller).execute());
    }

    public void erase(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from seller where id = ?", id));
    }
}
