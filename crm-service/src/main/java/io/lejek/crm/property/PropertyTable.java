package io.lejek.crm.property;

import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes the definitions; one administrator after the other, so that names and places stay their own. */
@ApplicationScoped
class PropertyTable {
    private final Jdbi jdbi;

    PropertyTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void takeTurn() {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('property'))")
                .mapTo(String.class)
                .one());
    }

    void add(PropertyDefinition property) {
        requireFree(property);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into property (id, name, type, choices, place, retired)
                        values (:id, :name, :type, :choices, :place, :retired)
                        """)
                .bind("id", property.id())
                .bind("name", property.name())
                .bind("type", property.type())
                .bindArray("choices", String.class, property.choices())
                .bind("place", property.place())
                .bind("retired", property.retired())
                .execute());
    }

    void update(PropertyDefinition property) {
        requireFree(property);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update property set name = :name, choices = :choices, retired = :retired where id = :id")
                .bind("id", property.id())
                .bind("name", property.name())
                .bindArray("choices", String.class, property.choices())
                .bind("retired", property.retired())
                .execute());
    }

    void order(List<UUID> ids) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update property p set place = o.place from (
                          select id, (row_number() over (order by array_position(:ids, id), place, id) - 1)::integer as place
                          from property) o
                        where o.id = p.id and o.place <> p.place
                        """).bindArray("ids", UUID.class, ids).execute());
    }

    private void requireFree(PropertyDefinition property) {
        boolean taken = jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from property where lower(name) = lower(:name) and id <> :id)")
                .bind("name", property.name())
                .bind("id", property.id())
                .mapTo(Boolean.class)
                .one());
        if (taken) {
            throw Problem.ALREADY_EXISTS.because("There is a property of this name, perhaps a retired one.");
        }
    }
}
