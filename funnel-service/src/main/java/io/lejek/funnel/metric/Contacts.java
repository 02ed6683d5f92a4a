package io.lejek.funnel.metric;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The fact of a contact with a client; the view {@code contact_at_stage} tells the stage that the deal was in then. */
@ApplicationScoped
public class Contacts {
    private final Jdbi jdbi;
    private final RowSet rows;

    Contacts(Jdbi jdbi, RowSet rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    /** An interaction, as far as it is kept. */
    public record Contact(
            UUID id,
            long version,
            String channel,
            @Nullable String direction,
            String happened,
            @Nullable UUID clientId,
            @Nullable UUID dealId,
            @Nullable UUID performerId,
            @Nullable UUID campaignId,
            Instant beganAt,
            @Nullable Instant endedAt) {
        public Contact {
            requireNonNull(id, "id");
            requireNonNull(channel, "channel");
            requireNonNull(happened, "happened");
            requireNonNull(beganAt, "beganAt");
        }
    }

    /** Keeps each interaction in its highest version. */
    public void save(List<Contact> contacts) {
        // By id: the same interaction may come from two partitions at once, when its client was learned meanwhile.
        Map<UUID, Contact> newest = new TreeMap<>();
        Comparator<Contact> byVersion = Comparator.comparingLong(Contact::version);
        contacts.forEach(contact ->
                newest.merge(contact.id(), contact, (one, other) -> byVersion.compare(one, other) < 0 ? other : one));
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into contact as c
                        select * from jsonb_populate_recordset(null::contact, cast(:rows as jsonb)) order by id
                        on conflict (id) do update set
                          (version, channel, direction, happened, client_id, deal_id, performer_id, campaign_id,
                           began_at, ended_at)
                        = (excluded.version, excluded.channel, excluded.direction, excluded.happened,
                           excluded.client_id, excluded.deal_id, excluded.performer_id, excluded.campaign_id,
                           excluded.began_at, excluded.ended_at)
                        where c.version < excluded.version
                        """).bind("rows", rows.of(newest.values())).execute());
    }
}
