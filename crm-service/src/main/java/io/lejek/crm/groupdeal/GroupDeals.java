package io.lejek.crm.groupdeal;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.deal.DealInput;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The tables of group deals. An administrator sees all, a head those of the team, everybody else their own. */
@ApplicationScoped
class GroupDeals {
    private final Jdbi jdbi;
    private final Viewer viewer;

    GroupDeals(Jdbi jdbi, Viewer viewer) {
        this.jdbi = jdbi;
        this.viewer = viewer;
    }

    long add(UUID id, GroupDealInput input, Where selected) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into group_deal (id, title, deal_type_id, amount_minor, currency, owner_id, created_at)
                            values (:id, :title, :type, :amount, :currency, :owner, now())
                            """)
                    .bind("id", id)
                    .bind("title", input.title().strip())
                    .bind("type", input.typeId())
                    .bind("amount", input.amountMinor())
                    .bind("currency", input.currency())
                    .bind("owner", viewer.userId())
                    .execute();
            return (long) handle.createUpdate(
                            "insert into group_deal_member (group_deal_id, client_id) select :id, c.id from client c where "
                                    + selected.sql())
                    .bindMap(selected.bindings())
                    .bind("id", id)
                    .execute();
        });
    }

    GroupDealView read(UUID id) {
        return views(new Where().and("g.id = :id", "id", id), 1).stream()
                .findFirst()
                .orElseThrow(
                        () -> Problem.NOT_FOUND.because("There is no such group deal, or it is not yours to see."));
    }

    Page<GroupDealView> page(int limit, @Nullable String after) {
        Where where = new Where();
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.and("(g.created_at, g.id) < (:afterTime, :afterId)")
                    .bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC))
                    .bind("afterId", cursor.id(1));
        }
        return Page.of(views(where, limit + 1), limit, one -> Cursor.of(one.createdAt(), one.id()));
    }

    /** Members whom the viewer may see, those with a deal first. */
    Page<GroupDealMember> members(UUID id, int limit, @Nullable String after) {
        Where where =
                new Where().and("m.group_deal_id = :group", "group", id).visible(viewer.clientScope(), "c.owner_id");
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.and("((m.deal_id is null), m.client_id) > (:afterOpen, :afterId)")
                    .bind("afterOpen", Boolean.parseBoolean(cursor.text(0)))
                    .bind("afterId", cursor.id(1));
        }
        Where deals = new Where().visible(viewer.scope(), "d.owner_id");
        List<GroupDealMember> members =
                jdbi.withHandle(handle -> handle.createQuery("""
                        select m.client_id, c.name as client_name, m.deal_id, m.spun_off_at, d.outcome, d.stage_id
                        from group_deal_member m join client c on c.id = m.client_id
                        left join deal d on d.id = m.deal_id and %s
                        where %s order by (m.deal_id is null), m.client_id limit :limit
                        """.formatted(deals.sql(), where.sql()))
                        .bindMap(deals.bindings())
                        .bindMap(where.bindings())
                        .bind("limit", limit + 1)
                        .map(ConstructorMapper.of(GroupDealMember.class))
                        .list());
        return Page.of(members, limit, one -> Cursor.of(one.dealId() == null, one.clientId()));
    }

    /**
     * What a group deal offers to one of its members.
     *
     * @param dealId the deal that was made of the answer; null while there is none
     */
    record Offer(
            UUID id,
            UUID typeId,
            String title,
            long amountMinor,
            String currency,
            UUID ownerId,
            @Nullable UUID dealId) {
        /**
         * The deal that becomes of it.
         *
         * @param entryId the entry of the timeline that answers it; null when somebody tells of the answer
         */
        DealInput accepted(UUID clientId, @Nullable UUID entryId) {
            return new DealInput(clientId, typeId, title, amountMinor, currency, null, null, null, entryId);
        }
    }

    /** The offer to a member, locked until the end of the transaction; empty when the client is no member. */
    Optional<Offer> offer(UUID id, UUID clientId) {
        return offer(new Where()
                .and("g.id = :group", "group", id)
                .and("m.client_id = :client", "client", clientId)
                .visible(viewer.clientScope(), "c.owner_id"));
    }

    /** The newest offer that was open to the client at this time, whoever looks, locked until the end of the transaction. */
    Optional<Offer> newestOffer(UUID clientId, Instant at) {
        return offer(new Where()
                .and("m.client_id = :client", "client", clientId)
                .and(
                        "g.created_at <= :at and (g.closed_at is null or g.closed_at > :at)",
                        "at",
                        at.atOffset(ZoneOffset.UTC)));
    }

    private Optional<Offer> offer(Where where) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.id, g.deal_type_id as type_id, g.title, g.amount_minor, g.currency, g.owner_id, m.deal_id
                        from group_deal_member m join group_deal g on g.id = m.group_deal_id join client c on c.id = m.client_id
                        where %s order by g.created_at desc, g.id desc limit 1 for update of m
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map(ConstructorMapper.of(Offer.class))
                .findOne());
    }

    /** Takes no more answers, or takes them again. */
    void close(UUID id, boolean closed) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update group_deal set closed_at = case when :closed then coalesce(closed_at, now()) end where id = :id")
                .bind("id", id)
                .bind("closed", closed)
                .execute());
    }

    void spunOff(UUID id, UUID clientId, UUID dealId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update group_deal_member set deal_id = :deal, spun_off_at = now()
                        where group_deal_id = :group and client_id = :client
                        """)
                .bind("group", id)
                .bind("client", clientId)
                .bind("deal", dealId)
                .execute());
    }

    private List<GroupDealView> views(Where where, int limit) {
        where.visible(viewer.scope(), "g.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery(query(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(GroupDealView.class))
                .list());
    }

    private static String query(String condition) {
        return """
                select g.id, g.title, g.deal_type_id as type_id, g.amount_minor, g.currency, g.owner_id, u.name as owner_name,
                  (select count(*) from group_deal_member m where m.group_deal_id = g.id) as members,
                  (select count(*) from group_deal_member m where m.group_deal_id = g.id and m.deal_id is not null) as deals,
                  g.created_at, g.closed_at
                from group_deal g left join users u on u.id = g.owner_id
                where %s order by g.created_at desc, g.id desc limit :limit
                """.formatted(condition);
    }
}
