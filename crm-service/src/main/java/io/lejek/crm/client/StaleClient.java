package io.lejek.crm.client;

import io.lejek.backbone.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Answers a change to a client that is no longer as it was read: how it is now, and who changed it when. */
@ApplicationScoped
class StaleClient {
    private final ClientCard card;
    private final Jdbi jdbi;

    StaleClient(ClientCard card, Jdbi jdbi) {
        this.card = card;
        this.jdbi = jdbi;
    }

    /** @param name of the user; null when nobody in particular did it */
    record LastChange(Instant at, @Nullable String name) {}

    /** Its members: {@code current}, a ClientView, and {@code changed} with {@code at} and the {@code name} of the user. */
    HttpProblem problem(Client client) {
        HttpProblem.Builder problem = Problem.STALE_RECORD
                .builder(
                        "Somebody changed it since you read it. Compare with \"current\", then send your change with its version.")
                .with("current", card.view(client));
        LastChange last = lastChange(client.id());
        return last == null ? problem.build() : problem.with("changed", last).build();
    }

    private @Nullable LastChange lastChange(UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.at, u.name from audit_entry a left join users u on u.id = a.actor_id
                        where a.client_id = :client order by a.id desc limit 1
                        """)
                .bind("client", clientId)
                .map(ConstructorMapper.of(LastChange.class))
                .findOne()
                .orElse(null));
    }
}
