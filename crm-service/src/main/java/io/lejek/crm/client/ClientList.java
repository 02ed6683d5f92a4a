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
    private final Phones phones;

    ClientList(Jdbi jdbi, Viewer viewer, Phones phones) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.phones = phones;
    }

    /** By name; {@code query} and {@code category} narrow it down. */
    Page<ClientRow> page(@Nullable String query, @Nullable String category, int limit, @Nullable String after) {
        Where where = visible()
                .and(
                        "c.id in (select k.client_id from client_category k where k.name = :category)",
                        "category",
                        category);
        if (query != null && !query.isBlank()) {
            search(where, SearchTerms.of(query, phones));
        }
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.and("(c.search_name, c.id) > (:afterName, :afterId)")
                    .bind("afterName", cursor.text(0))
                    .bind("afterId", cursor.id(1));
        }
        Page<Row> rows = Page.of(rows(where, limit + 1), limit, row -> Cursor.of(row.searchName(), row.id()));
        return new Page<>(rows.items().stream().map(Row::view).toList(), rows.next());
    }

    /** All clients with exactly this number in E.164. */
    List<ClientRow> withNumber(String e164) {
        Where where = visible()
                .and(
                        "c.id in (select p.client_id from contact_point p where p.value = :number and not p.removed)",
                        "number",
                        e164);
        return rows(where, Page.LIMIT).stream().map(Row::view).toList();
    }

    List<CategoryView> categories() {
        Where where = visible();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select k.name, count(*) as count from client_category k join client c on c.id = k.client_id
                        where %s group by k.name order by plain(k.name), k.name
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map(ConstructorMapper.of(CategoryView.class))
                .list());
    }

    private Where visible() {
        return new Where().visible(viewer.clientScope(), "c.owner_id");
    }

    private static void search(Where where, SearchTerms terms) {
        List<String> ways = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < terms.words().size(); i++) {
            named.add("n.search_name like plain(:word" + i + ")");
            where.bind("word" + i, terms.words().get(i));
        }
        ways.add("select n.id from client n where " + String.join(" and ", named));
        String reached = "select p.client_id from contact_point p where not p.removed and ";
        if (terms.number() != null) {
            ways.add(reached + "p.value = :number");
            where.bind("number", terms.number());
        }
        if (terms.digits() != null) {
            ways.add(reached + "p.kind = 'PHONE' and p.value like :digits");
            where.bind("digits", terms.digits());
        }
        if (terms.address() != null) {
            ways.add(reached + "p.kind = 'EMAIL' and p.value like :address");
            where.bind("address", terms.address());
        }
        where.and("c.id in (" + String.join(" union ", ways) + ")");
    }

    private List<Row> rows(Where where, int limit) {
        Scope scope = viewer.clientScope();
        Where deals = new Where().visible(scope, "d.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.kind, c.name, c.search_name, c.city, c.owner_id, o.name as owner_name,
                          (select p.value from contact_point p where p.client_id = c.id and p.kind = 'PHONE'
                             and not p.removed order by p.place limit 1) as phone,
                          (select p.value from contact_point p where p.client_id = c.id and p.kind = 'EMAIL'
                             and not p.removed order by p.place limit 1) as email,
                          array(select k.name from client_category k where k.client_id = c.id order by k.name) as categories,
                          (select count(*) from deal d where d.client_id = c.id and d.outcome = 'OPEN' and %s) as open_deals,
                          (select max(i.began_at) from interaction i where i.client_id = c.id and i.contact)
                             as last_contact_at
                        from client c left join users o on o.id = c.owner_id
                        where %s order by c.search_name, c.id limit :limit
                        """.formatted(deals.sql(), where.sql()))
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
