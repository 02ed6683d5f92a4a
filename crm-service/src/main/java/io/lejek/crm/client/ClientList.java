package io.lejek.crm.client;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lists and finds the clients that the viewer may see. */
@ApplicationScoped
class ClientList {
    private final Jdbi jdbi;
    private final Viewer viewer;
    private final SelectedClients selected;

    ClientList(Jdbi jdbi, Viewer viewer, SelectedClients selected) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.selected = selected;
    }

    /** By name, those whose names begin with what is looked for come first. */
    Page<ClientRow> page(ClientSelection selection, ClientOrder order, int limit, @Nullable String after) {
        Cursor cursor = after == null ? null : Cursor.read(after, 2);
        String typed = order == ClientOrder.NAME ? selection.q() : null;
        List<Row> rows = new ArrayList<>();
        if (typed == null || typed.isBlank()) {
            rows.addAll(rows(after(cursor, order, selected.where(selection)), order, limit + 1));
        } else {
            rows.addAll(rows(beginning(selection, typed.strip(), cursor), order, limit + 1));
            if (rows.size() <= limit) {
                rows.addAll(rows(others(selection, typed.strip(), cursor), order, limit + 1 - rows.size()));
            }
        }
        Page<Row> page = Page.of(rows, limit, order::marker);
        return new Page<>(page.items().stream().map(Row::view).toList(), page.next());
    }

    private static Where after(@Nullable Cursor cursor, ClientOrder order, Where where) {
        if (cursor != null) {
            order.after(cursor, where);
        }
        return where;
    }

    private Where beginning(ClientSelection selection, String typed, @Nullable Cursor cursor) {
        Where where = selected.where(selection).and("c.search_name ^@ plain(:typed)", "typed", typed);
        if (cursor != null) {
            where.and(":afterName ^@ plain(:typed)");
        }
        return after(cursor, ClientOrder.NAME, where);
    }

    private Where others(ClientSelection selection, String typed, @Nullable Cursor cursor) {
        Where where = selected.where(selection).and("not c.search_name ^@ plain(:typed)", "typed", typed);
        Where further = after(cursor, ClientOrder.NAME, new Where());
        further.bindings().forEach(where::bind);
        return cursor == null ? where : where.and("(:afterName ^@ plain(:typed) or " + further.sql() + ")");
    }

    /** All clients with exactly this number in E.164. */
    List<ClientRow> withNumber(String e164) {
        Where where = visible()
                .and(
                        "c.id in (select p.client_id from contact_point p where p.value = :number and not p.removed)",
                        "number",
                        e164);
        return rows(where, ClientOrder.NAME, Page.LIMIT).stream().map(Row::view).toList();
    }

    private Where visible() {
        return new Where().visible(viewer.clientScope(), "c.owner_id");
    }

    private List<Row> rows(Where where, ClientOrder order, int limit) {
        Scope scope = viewer.clientScope();
        Where deals = new Where().visible(scope, "d.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.kind, c.name, c.search_name, c.created_at, c.city, c.owner_id, o.name as owner_name,
                          (select p.value from contact_point p where p.client_id = c.id and p.kind = 'PHONE'
                             and not p.removed order by p.place limit 1) as phone,
                          (select p.value from contact_point p where p.client_id = c.id and p.kind = 'EMAIL'
                             and not p.removed order by p.place limit 1) as email,
                          array(select k.name from client_category k where k.client_id = c.id order by k.name) as categories,
                          (select count(*) from deal d where d.client_id = c.id and d.outcome = 'OPEN' and %1$s) as open_deals,
                          (select max(i.began_at) from interaction i where i.client_id = c.id and i.contact)
                             as last_contact_at
                        from (select * from client c where %2$s order by %3$s limit :limit) c
                        left join users o on o.id = c.owner_id order by %3$s
                        """.formatted(deals.sql(), where.sql(), order.sql()))
                .bindMap(deals.bindings())
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(Row.class))
                .list());
    }

    record Row(
            UUID id,
            ClientKind kind,
            String name,
            String searchName,
            Instant createdAt,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String city,
            List<String> categories,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            long openDeals,
            @Nullable Instant lastContactAt) {
        ClientRow view() {
            return new ClientRow(
                    id, kind, name, phone, email, city, categories, ownerId, ownerName, openDeals, lastContactAt);
        }
    }
}
