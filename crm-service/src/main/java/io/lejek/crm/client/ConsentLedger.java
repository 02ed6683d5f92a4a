package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The consents of contact points. Rows are only ever added; the newest one of a channel and purpose holds. */
@ApplicationScoped
class ConsentLedger {
    private final Jdbi jdbi;

    ConsentLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A row of the ledger.
     *
     * @param proof where the consent can be looked up; null when there is none
     * @param actorId who entered it; null when the client did, by a link or a reply
     */
    record Entry(
            UUID contactPointId,
            Consent consent,
            @Nullable String proof,
            @Nullable UUID actorId) {}

    void add(Entry entry) {
        Consent consent = entry.consent();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into consent (contact_point_id, channel, purpose, state, at, source, proof, actor_id)
                        values (:contactPoint, :channel, :purpose, :state, :at, :source, :proof, :actor)
                        """)
                .bind("contactPoint", entry.contactPointId())
                .bind("channel", consent.channel())
                .bind("purpose", consent.purpose())
                .bind("state", consent.state())
                .bind("at", consent.at().atOffset(ZoneOffset.UTC))
                .bind("source", consent.source())
                .bind("proof", entry.proof())
                .bind("actor", entry.actorId())
                .execute());
    }

    /** What holds at each contact point of the client. */
    Map<UUID, List<Consent>> current(UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select contact_point_id, channel, purpose, state, at, source from consent_now
                        where client_id = :client order by contact_point_id, channel, purpose
                        """)
                .bind("client", clientId)
                .map(ConstructorMapper.of(Row.class))
                .collect(Collectors.groupingBy(
                        Row::contactPointId, Collectors.mapping(Row::consent, Collectors.toList()))));
    }

    record Row(
            UUID contactPointId,
            Consent.Channel channel,
            Consent.Purpose purpose,
            Consent.State state,
            Instant at,
            String source) {
        Consent consent() {
            return new Consent(channel, purpose, state, at, source);
        }
    }
}
