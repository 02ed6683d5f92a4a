package io.lejek.funnel.metric;

import io.lejek.funnel.fold.DealState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The states of the deals. */
@ApplicationScoped
public class Deals {
    private final Jdbi jdbi;

    Deals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the deals that exist. */
    public List<DealState> find(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from deal where deal_id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ConstructorMapper.of(DealRecord.class))
                .stream()
                .map(DealRecord::state)
                .toList());
    }
}
