package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Finds clients for what comes in from outside, where no viewer's rights apply. */
@ApplicationScoped
public class KnownNumbers {
    private final Jdbi jdbi;

    KnownNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All clients with this number in E.164, never just the first. */
    public List<ClientRef> holders(String e164) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct c.id, c.name, c.owner_id from client c join contact_point p on p.client_id = c.id
                        where p.value = :value and p.kind = 'PHONE' and not p.removed order by c.id
                        """)
                .bind("value", e164)
                .map(ConstructorMapper.of(ClientRef.class))
                .list());
    }

    /** The client of this id, or that into which it was merged. */
    public Optional<ClientRef> client(UUID clientId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, name, owner_id from client where id = client_now(:id)")
                        .bind("id", clientId)
                        .map(ConstructorMapper.of(ClientRef.class))
                        .findOne());
    }
}
