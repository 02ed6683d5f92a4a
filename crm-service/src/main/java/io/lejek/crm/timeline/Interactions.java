package io.lejek.crm.timeline;

import io.lejek.backbone.event.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Keeps the interactions; of each id the highest version. */
@ApplicationScoped
class Interactions {
    private final Jdbi jdbi;

    Interactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Stores the interaction; false when this version or a higher one is known already.
     *
     * @param source the topic from which it came, or that on which it goes out
     */
    boolean put(InteractionRecorded interaction, String source, @Nullable String text) {
        Instant ended = interaction.endedAt();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into interaction (id, version, channel, direction, happened, client_id, deal_id, performer_id,
                          campaign_id, began_at, ended_at, contact_point, text, source, contact)
                        values (:id, :version, :channel, :direction, :happened, client_now(:client), :deal, :performer,
                          :campaign, :began, :ended, :contactPoint, :text, :source, :contact)
                        on conflict (id) do update set version = excluded.version, channel = excluded.channel,
                          direction = excluded.direction, happened = excluded.happened,
                          client_id = coalesce(excluded.client_id, interaction.client_id), deal_id = excluded.deal_id,
                          performer_id = excluded.performer_id, campaign_id = excluded.campaign_id,
                          began_at = excluded.began_at, ended_at = excluded.ended_at,
                          contact_point = excluded.contact_point, text = excluded.text, contact = excluded.contact
                        where interaction.version < excluded.version
                        """)
                        .bind("id", interaction.id())
                        .bind("version", interaction.version())
                        .bind("channel", interaction.channel())
                        .bind("direction", interaction.direction())
                        .bind("happened", interaction.happened())
                        .bind("client", interaction.clientId())
                        .bind("deal", interaction.dealId())
                        .bind("performer", interaction.performerId())
                        .bind("campaign", interaction.campaignId())
                        .bind("began", interaction.beganAt().atOffset(ZoneOffset.UTC))
                        .bind("ended", ended == null ? null : ended.atOffset(ZoneOffset.UTC))
                        .bind("contactPoint", interaction.contactPoint())
                        .bind("text", text)
                        .bind("source", source)
                        .bind("contact", Meaning.contact(interaction.channel(), interaction.happened()))
                        .execute())
                > 0;
    }

    /** What somebody has entered by hand, which nobody else changes until the transaction ends. */
    Optional<WrittenEntry> lockWritten(UUID clientId, UUID interactionId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, version, channel, performer_id from interaction
                        where id = :id and client_id = client_now(:client) and source = :source and happened <> 'task-done'
                        for update
                        """)
                .bind("id", interactionId)
                .bind("client", clientId)
                .bind("source", Topics.CRM_INTERACTIONS)
                .map(ConstructorMapper.of(WrittenEntry.class))
                .findOne());
    }

    void delete(UUID interactionId) {
        jdbi.useHandle(handle -> handle.execute("delete from interaction where id = ?", interactionId));
    }

    /** Says with whom it was, when that was found out here. */
    void assign(UUID interactionId, UUID clientId) {
        jdbi.useHandle(handle -> handle.createUpdate("update interaction set client_id = :client where id = :id")
                .bind("client", clientId)
                .bind("id", interactionId)
                .execute());
    }

    /** Whether somebody has spoken with the client by phone at this time or later. */
    boolean spokenSince(UUID clientId, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from interaction
                          where client_id = :client and contact and channel = 'CALL' and began_at >= :at)
                        """)
                .bind("client", clientId)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one());
    }
}
