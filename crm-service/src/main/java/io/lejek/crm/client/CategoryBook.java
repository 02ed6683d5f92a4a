package io.lejek.crm.client;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of categories. */
@ApplicationScoped
class CategoryBook {
    private final Jdbi jdbi;
    private final Viewer viewer;

    CategoryBook(Jdbi jdbi, Viewer viewer) {
        this.jdbi = jdbi;
        this.viewer = viewer;
    }

    List<CategoryView> list() {
        Where where = new Where().visible(viewer.clientScope(), "c.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select k.name, k.colour, coalesce(n.count, 0) as count from category k left join (
                          select u.name, count(*) as count from client_category u join client c on c.id = u.client_id
                          where %s group by u.name) n on n.name = k.name
                        order by plain(k.name), k.name
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map(ConstructorMapper.of(CategoryView.class))
                .list());
    }

    boolean has(String name) {
        return exists("select exists (select from category where name = :name)", name);
    }

    boolean isUsed(String name) {
        return exists("select exists (select from client_category where name = :name)", name);
    }

    /** False when there is one of this name already. */
    boolean add(String name, @Nullable String colour) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "insert into category (name, colour) values (:name, :colour) on conflict do nothing")
                        .bind("name", name)
                        .bind("colour", colour)
                        .execute())
                > 0;
    }

    void colour(String name, @Nullable String colour) {
        jdbi.useHandle(handle -> handle.createUpdate("update category set colour = :colour where name = :name")
                .bind("name", name)
                .bind("colour", colour)
                .execute());
    }

    /** Forgets the category, unless a client has it. */
    void forget(String name) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from category k where k.name = :name
                          and not exists (select from client_category u where u.name = k.name)
                        """).bind("name", name).execute());
    }

    private boolean exists(String query, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("name", name)
                .mapTo(Boolean.class)
                .one());
    }
}
