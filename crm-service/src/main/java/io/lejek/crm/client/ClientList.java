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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lists and finds the clients that the viewer may see. */
@ApplicationScoped
class ClientList {
    /** Read in their order until the page is full. */
    private static final String ANY = "client c where %s";

    /**
     * Found first and sorted then. Left alone PostgreSQL goes through the names until it has come across enough of those that are
     * looked for, as if they were spread evenly; it may have to pass over all others.
     */
    private static final String FIRST_FOUND = "(select * from client c where %s offset 0) c";

    /** So many are found and sorted at once in the time of a page. */
    private static final long FEW = 10_000;

    private static final Pattern PLANNED_ROWS = Pattern.compile("rows=(\\d+)");

    private final Jdbi jdbi;
    private final Viewer viewer;
    private final SelectedClients selected;

    ClientList(Jdbi jdbi, Viewer viewer, SelectedClients selected) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.selected = selected;
    }

    /** What is looked for comes in the order of {@link SearchGroup} unless another is asked for than by name. */
    Page<ClientRow> page(ClientSelection selection, ClientOrder order, int limit, @Nullable String after) {
        String typed = selection.q();
        Page<Row> page = order == ClientOrder.NAME && typed != null && !typed.isBlank()
                ? found(selection, typed.strip(), limit, after)
                : listed(selection, order, limit, after);
        return new Page<>(page.items().stream().map(Row::view).toList(), page.next());
    }

    private Page<Row> listed(ClientSelection selection, ClientOrder order, int limit, @Nullable String after) {
        Where where = selected.where(selection);
        if (after != null) {
            order.after(Cursor.read(after, 2), where);
        }
        return Page.of(rows(ANY, where, order.sql(), limit + 1), limit, order::marker);
    }

    private Page<Row> found(ClientSelection selection, String typed, int limit, @Nullable String after) {
        Cursor cursor = after == null ? null : Cursor.read(after, 3);
        int reached = cursor == null ? 0 : cursor.number(0);
        List<Hit> hits = new ArrayList<>();
        for (SearchGroup group : SearchGroup.values()) {
            if (group.ordinal() >= reached && group.fits(typed) && hits.size() <= limit) {
                Where where = selected.where(selection);
                group.narrow(where, typed);
                String from = group == SearchGroup.OTHER && isRare(typed) ? FIRST_FOUND : ANY;
                if (cursor != null && group.ordinal() == reached) {
                    group.after(cursor, where);
                }
                rows(from, where, group.order(), limit + 1 - hits.size()).forEach(row -> hits.add(new Hit(group, row)));
            }
        }
        Page<Hit> page = Page.of(hits, limit, hit -> hit.group().marker(hit.row()));
        return new Page<>(page.items().stream().map(Hit::row).toList(), page.next());
    }

    /** As PostgreSQL guesses from its sample of the base, whoever looks: finding has to pass over what others alone may see. */
    private boolean isRare(String typed) {
        Where where = selected.found(typed);
        SearchGroup.OTHER.narrow(where, typed);
        String plan = jdbi.withHandle(handle -> handle.createQuery("explain select from client c where " + where.sql())
                .bindMap(where.bindings())
                .mapTo(String.class)
                .first());
        Matcher rows = PLANNED_ROWS.matcher(plan);
        return rows.find() && Long.parseLong(rows.group(1)) <= FEW;
    }

    private record Hit(SearchGroup group, Row row) {}

    /** All clients with exactly this number in E.164. */
    List<ClientRow> withNumber(String e164) {
        Where where = visible()
                .and(
                        "c.id in (select p.client_id from contact_point p where p.value = :number and not p.removed)",
                        "number",
                        e164);
        return rows(ANY, where, ClientOrder.NAME.sql(), Page.LIMIT).stream()
                .map(Row::view)
                .toList();
    }

    private Where visible() {
        return new Where().visible(viewer.clientScope(), "c.owner_id");
    }

    private List<Row> rows(String from, Where where, String order, int limit) {
        Scope scope = viewer.clientScope();
        Where deals = new Where().visible(scope, "d.owner_id");
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select c.id, c.kind, c.name, c.search_name, c.tax_key, c.created_at, c.city, c.owner_id, o.name as owner_name,
                          (select p.value from contact_point p where p.client_id = c.id and p.kind = 'PHONE'
                             and not p.removed order by p.place limit 1) as phone,
                          (select p.value from contact_point p where p.client_id = c.id and p.kind = 'EMAIL'
                             and not p.removed order by p.place limit 1) as email,
                          array(select k.name from client_category k where k.client_id = c.id order by k.name) as categories,
                          (select count(*) from deal d where d.client_id = c.id and d.outcome = 'OPEN' and %1$s) as open_deals,
                          (select max(i.began_at) from interaction i where i.client_id = c.id and i.contact)
                             as last_contact_at
                        from (select * from %2$s order by %3$s limit :limit) c
                        left join users o on o.id = c.owner_id order by %3$s
                        """.formatted(deals.sql(), from.formatted(where.sql()), order))
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
            @Nullable String taxKey,
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
