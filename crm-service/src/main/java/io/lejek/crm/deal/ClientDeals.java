package io.lejek.crm.deal;

import io.lejek.backbone.access.Scope;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The deals of a client, for its card. */
@ApplicationScoped
public class ClientDeals {
    private final Jdbi jdbi;

    ClientDeals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An open deal, in short; the amount in minor units. */
    public record OpenDealView(UUID id, String title, String stageName, long amountMinor, String currency) {}

    /** The open deals of the client, newest first, as far as the scope reaches. */
    public List<OpenDealView> open(UUID clientId, Scope scope, int limit) {
        Where where = new Where()
                .and("d.client_id = :client and d.outcome = 'OPEN'", "client", clientId)
                .visible(scope, "d.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id, d.title, s.name as stage_name, d.amount_minor, d.currency
                        from deal d join stage s on s.id = d.stage_id where %s
                        order by d.opened_at desc, d.id desc limit :limit
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(OpenDealView.class))
                .list());
    }

    /** Whose deal this is; empty when the scope does not reach it. */
    public Optional<UUID> clientOf(UUID dealId, Scope scope) {
        Where where = new Where().and("d.id = :deal", "deal", dealId).visible(scope, "d.owner_id");
        return jdbi.withHandle(
                handle -> handle.createQuery("select d.client_id from deal d where %s".formatted(where.sql()))
                        .bindMap(where.bindings())
                        .mapTo(UUID.class)
                        .findOne());
    }
}
