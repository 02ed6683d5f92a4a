package io.lejek.crm.client;

import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a deal or a task may be made of: the entries of its client's timeline. */
@ApplicationScoped
public class ClientInteractions {
    private final Jdbi jdbi;

    ClientInteractions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The caller has made sure that the viewer may see the client. */
    public void requireSource(@Nullable UUID clientId, @Nullable UUID interactionId) {
        boolean known = interactionId == null
                || clientId != null
                        && jdbi.withHandle(handle -> handle.createQuery(
                                        "select exists (select from interaction where id = :id and client_id = :client)")
                                .bind("id", interactionId)
                                .bind("client", clientId)
                                .mapTo(Boolean.class)
                                .one());
        if (!known) {
            throw Violation.inBody("sourceInteraction", "Choose an entry of this client's timeline.");
        }
    }
}
