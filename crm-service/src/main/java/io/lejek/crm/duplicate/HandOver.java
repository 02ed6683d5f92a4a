package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.crm.client.AnnounceClient;
import io.lejek.crm.deal.FollowClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives all that one client has to another one, tells that it has nothing any more, and takes it off the base. */
@ApplicationScoped
class HandOver {
    private final FollowClient deals;
    private final Belongings belongings;
    private final JoinContacts contacts;
    private final Rows rows;
    private final SearchTexts texts;
    private final AnnounceClient announce;
    private final Jdbi jdbi;

    HandOver(
            FollowClient deals,
            Belongings belongings,
            JoinContacts contacts,
            Rows rows,
            SearchTexts texts,
            AnnounceClient announce,
            Jdbi jdbi) {
        this.deals = deals;
        this.belongings = belongings;
        this.contacts = contacts;
        this.rows = rows;
        this.texts = texts;
        this.announce = announce;
        this.jdbi = jdbi;
    }

    /** What went over besides contacts and categories. */
    record Taken(List<UUID> deals, List<Belongings.Moved> moved) {}

    /** @param survivor the row of the client that stays, as it is to be */
    Taken all(UUID goneId, ObjectNode survivor) {
        UUID survivorId = UUID.fromString(survivor.path("id").asText());
        List<UUID> dealIds = deals.all(goneId, survivorId);
        List<Belongings.Moved> moved = belongings.move(goneId, survivorId);
        contacts.join(goneId, survivorId);
        rows.update("client", survivor);
        texts.restate(survivorId);
        texts.restate(goneId);
        // Not as erased: who unsubscribes from a letter that was sent to the client as it was is still to be heard.
        announce.changed(List.of(survivorId, goneId));
        jdbi.useHandle(handle -> handle.execute("delete from client where id = ?", goneId));
        return new Taken(dealIds, moved);
    }
}
