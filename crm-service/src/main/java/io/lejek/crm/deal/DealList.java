package io.lejek.crm.deal;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lists the deals that the viewer may see, and reads one. */
@ApplicationScoped
class DealList {
    /** A deal with the names that go with it; the last contact is one step down an index. */
    static final String COLUMNS = """
            d.id, d.version, d.title, d.client_id, c.name as client_name, d.owner_id, o.name as owner_name,
            d.deal_type_id as type_id, d.stage_id, d.outcome, d.amount_minor, d.currency, d.entered_stage_at,
            d.opened_at, d.closed_at, d.attempt, d.loss_reason, d.competitor, d.win_back_on, d.next_action_at, d.source_interaction,
            (select max(i.began_at) from interaction i where i.client_id = d.client_id and i.contact
               and (i.deal_id is null or i.deal_id = d.id)) as last_contact_at
            """;

    static final String JOINS = "join client c on c.id = d.client_id left join users o on o.id = d.owner_id";

    private final Jdbi jdbi;
    private final Viewer viewer;

    DealList(Jdbi jdbi, Viewer viewer) {
        this.jdbi = jdbi;
        this.viewer = viewer;
    }

    /** Which deals; null does not narrow. */
    record Filter(
            @Nullable Outcome outcome,
            @Nullable UUID typeId,
            @Nullable UUID ownerId,
            @Nullable UUID clientId) {}

    /** Newest first. */
    Page<DealCard> page(Filter filter, int limit, @Nullable String after) {
        Where where = new Where()
                .visible(viewer.scope(), "d.owner_id")
                .and("d.outcome = :outcome", "outcome", filter.outcome())
                .and("d.deal_type_id = :type", "type", filter.typeId())
                .and("d.owner_id = :owner", "owner", filter.ownerId())
                .and("d.client_id = :client", "client", filter.clientId());
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.and("(d.opened_at, d.id) < (:afterTime, :afterId)")
                    .bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC))
                    .bind("afterId", cursor.id(1));
        }
        List<Row> rows = rows(where, "order by d.opened_at desc, d.id desc", limit + 1);
        Page<Row> page = Page.of(rows, limit, row -> Cursor.of(row.openedAt(), row.id()));
        return new Page<>(page.items().stream().map(Row::card).toList(), page.next());
    }

    /** 404 for a foreign one. */
    DealView read(UUID dealId) {
        Where where = new Where().and("d.id = :deal", "deal", dealId).visible(viewer.scope(), "d.owner_id");
        Row row = rows(where, "", 1).stream().findFirst().orElseThrow(DealAccess::unknown);
        List<DealView.VisitView> visits = jdbi.withHandle(handle -> handle.createQuery("""
                        select v.stage_id, s.name as stage_name, v.entered_at, v.left_at, a.name as actor_name
                        from stage_visit v join stage s on s.id = v.stage_id left join users a on a.id = v.actor_id
                        where v.deal_id = :deal order by v.entered_at, v.id
                        """)
                .bind("deal", dealId)
                .map(ConstructorMapper.of(DealView.VisitView.class))
                .list());
        return row.view(visits);
    }

    private List<Row> rows(Where where, String order, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select %s from deal d %s where %s %s limit :limit"
                        .formatted(COLUMNS, JOINS, where.sql(), order))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(Row.class))
                .list());
    }

    /** A row of {@link #COLUMNS}. */
    record Row(
            UUID id,
            long version,
            String title,
            UUID clientId,
            String clientName,
            UUID ownerId,
            @Nullable String ownerName,
            UUID typeId,
            UUID stageId,
            Outcome outcome,
            long amountMinor,
            String currency,
            Instant enteredStageAt,
            Instant openedAt,
            @Nullable Instant closedAt,
            int attempt,
            @Nullable String lossReason,
            @Nullable String competitor,
            @Nullable LocalDate winBackOn,
            @Nullable Instant nextActionAt,
            @Nullable UUID sourceInteraction,
            @Nullable Instant lastContactAt) {
        DealCard card() {
            return new DealCard(
                    id,
                    version,
                    title,
                    clientId,
                    clientName,
                    ownerId,
                    ownerName,
                    typeId,
                    stageId,
                    outcome,
                    amountMinor,
                    currency,
                    enteredStageAt,
                    lastContactAt,
                    nextActionAt);
        }

        DealView view(List<DealView.VisitView> visits) {
            return new DealView(
                    card(), openedAt, closedAt, attempt, lossReason, competitor, winBackOn, sourceInteraction, visits);
        }
    }
}
