package io.lejek.messaging.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The table of campaigns. */
@ApplicationScoped
public class CampaignRepository {
    private static final String COLUMNS = """
            select c.id, c.version, c.name, c.subject, c.category, c.state, c.stop_reason, c.created_by,
                   p.name as created_by_name, c.created_at, c.started_at, c.finished_at, c.snapshot_id,
                   c.audience_cursor, c.audience_complete
            from campaign c left join person p on p.user_id = c.created_by
            """;

    private final Jdbi jdbi;

    CampaignRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(UUID id, CampaignInput input, UUID createdBy, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into campaign (id, version, name, subject, html, category, purpose, state, created_by,
                                              created_at, changed_at)
                        values (:id, 1, :name, :subject, :html, :category, :purpose, 'DRAFT', :createdBy, :now, :now)
                        """)
                .bind("id", id)
                .bind("name", input.name())
                .bind("subject", input.subject())
                .bind("html", input.html())
                .bind("category", input.category())
                .bind("purpose", input.purpose().name())
                .bind("createdBy", createdBy)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void rewrite(UUID id, CampaignInput input, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update campaign set version = version + 1, name = :name, subject = :subject, html = :html,
                               category = :category, purpose = :purpose, changed_at = :now
                        where id = :id
                        """)
                .bind("id", id)
                .bind("name", input.name())
                .bind("subject", input.subject())
                .bind("html", input.html())
                .bind("category", input.category())
                .bind("purpose", input.purpose().name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<Campaign> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where c.id = :id")
                .bind("id", id)
                .map(CampaignRepository::campaign)
                .findOne());
    }

    /** As {@link #find}, and holds the row until the transaction ends. */
    Optional<Campaign> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where c.id = :id for update of c")
                .bind("id", id)
                .map(CampaignRepository::campaign)
                .findOne());
    }

    /** As {@link #lock}, but empty when another transaction holds the row. */
    Optional<Campaign> lockIfFree(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where c.id = :id for update of c skip locked")
                .bind("id", id)
                .map(CampaignRepository::campaign)
                .findOne());
    }

    List<Campaign> page(int limit, @Nullable UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                        where cast(:after as uuid) is null or c.id < :after
                        order by c.id desc limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map(CampaignRepository::campaign)
                .list());
    }

    /** Campaigns that move, and those whose state changed since. */
    List<Campaign> underWay(Instant changedSince) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                        where c.state in ('PREPARING', 'RUNNING') or c.changed_at > :since
                        order by c.id desc limit 50
                        """)
                .bind("since", changedSince.atOffset(ZoneOffset.UTC))
                .map(CampaignRepository::campaign)
                .list());
    }

    List<UUID> inState(CampaignState state) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from campaign where state = :state order by id")
                .bind("state", state)
                .mapTo(UUID.class)
                .list());
    }

    /** What the letters say. A campaign's text no longer changes once it was started. */
    public CampaignText text(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select subject, html from campaign where id = :id")
                .bind("id", id)
                .map(row ->
                        new CampaignText(row.getColumn("subject", String.class), row.getColumn("html", String.class)))
                .one());
    }

    void started(UUID id, UUID startedBy, UUID snapshot, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update campaign set version = version + 1, state = 'PREPARING', started_by = :by,
                               snapshot_id = :snapshot, started_at = :now, changed_at = :now
                        where id = :id
                        """)
                .bind("id", id)
                .bind("by", startedBy)
                .bind("snapshot", snapshot)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void become(UUID id, CampaignState state, @Nullable String reason, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update campaign set version = version + 1, state = :state, stop_reason = :reason,
                               changed_at = :now, finished_at = case when :ended then :now else finished_at end
                        where id = :id
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("reason", reason)
                .bind("ended", state.ended())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void advanceAudience(UUID id, @Nullable UUID cursor, boolean complete) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update campaign set audience_cursor = :cursor, audience_complete = :complete,
                               snapshot_id = case when :complete then null else snapshot_id end
                        where id = :id
                        """)
                .bind("id", id)
                .bind("cursor", cursor)
                .bind("complete", complete)
                .execute());
    }

    private static Campaign campaign(RowView row) {
        return new Campaign(
                row.getColumn("id", UUID.class),
                row.getColumn("version", Long.class),
                row.getColumn("name", String.class),
                row.getColumn("subject", String.class),
                row.getColumn("category", String.class),
                row.getColumn("state", CampaignState.class),
                row.getColumn("stop_reason", String.class),
                row.getColumn("created_by", UUID.class),
                row.getColumn("created_by_name", String.class),
                row.getColumn("created_at", Instant.class),
                row.getColumn("started_at", Instant.class),
                row.getColumn("finished_at", Instant.class),
                row.getColumn("snapshot_id", UUID.class),
                row.getColumn("audience_cursor", UUID.class),
                row.getColumn("audience_complete", Boolean.class));
    }
}
