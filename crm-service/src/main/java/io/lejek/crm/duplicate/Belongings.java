package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Moves what hangs on a client: the rows of every table that has a column {@code client_id}, whichever feature made it. Left out
 * are those that a merge treats with care, and the audit log, which tells what was.
 */
@ApplicationScoped
class Belongings {
    private static final List<String> LEFT_OUT =
            List.of("client_category", "contact_person", "contact_point", "consent_now", "deal", "audit_entry");

    private final Jdbi jdbi;
    private final Rows rows;
    private final Json json;

    Belongings(Jdbi jdbi, Rows rows, Json json) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.json = json;
    }

    /**
     * What was moved of a table.
     *
     * @param keys of the rows, as they are after the move
     * @param dropped rows that would have stood there twice
     */
    record Moved(String table, ArrayNode keys, ArrayNode dropped) {}

    /** A table with rows of clients, and the columns of its primary key. */
    record Owned(String name, List<String> key) {}

    /** A unique index over the client and other columns, on the rows that meet the condition. */
    record Unique(List<String> others, @Nullable String condition) {}

    List<Moved> move(UUID from, UUID to) {
        return tables().stream().map(table -> move(table, from, to)).toList();
    }

    /** Gives back what is still with the client that it was moved to. */
    void giveBack(List<Moved> moved, UUID from, UUID to) {
        Map<String, Owned> known = tables().stream().collect(Collectors.toMap(Owned::name, table -> table));
        for (Moved one : moved) {
            if (known.containsKey(one.table())) {
                giveBack(known.get(one.table()), one.keys(), from, to);
                rows.insert(one.table(), one.dropped());
            }
        }
    }

    private Moved move(Owned table, UUID from, UUID to) {
        ArrayNode dropped = json.read("[]", ArrayNode.class);
        uniques(table.name()).forEach(unique -> dropped.addAll(dropTwice(table.name(), unique, from, to)));
        String key = table.key().stream()
                .map(column -> "'%1$s', %1$s".formatted(column))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        return new Moved(
                table.name(),
                changed(
                        "update %s set client_id = :to where client_id = :from returning %s"
                                .formatted(table.name(), key),
                        from,
                        to),
                dropped);
    }

    private ArrayNode dropTwice(String table, Unique unique, UUID from, UUID to) {
        String condition = unique.condition() == null ? "true" : unique.condition();
        String same = unique.others().isEmpty()
                ? "exists (select from %s where client_id = :to and %s)".formatted(table, condition)
                : "(%1$s) in (select %1$s from %2$s where client_id = :to and %3$s)"
                        .formatted(String.join(", ", unique.others()), table, condition);
        return changed(
                "delete from %1$s where client_id = :from and %2$s and %3$s returning to_jsonb(%1$s.*)"
                        .formatted(table, condition, same),
                from,
                to);
    }

    private void giveBack(Owned table, ArrayNode keys, UUID from, UUID to) {
        String same = table.key().stream()
                .map(column -> "t.%1$s = k.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update %1$s t set client_id = :to from jsonb_populate_recordset(null::%1$s, cast(:keys as jsonb)) k
                        where %2$s and t.client_id = :from
                        """.formatted(table.name(), same))
                .bind("keys", json.write(keys))
                .bind("from", from)
                .bind("to", to)
                .execute());
    }

    private ArrayNode changed(String statement, UUID from, UUID to) {
        ArrayNode changed = json.read("[]", ArrayNode.class);
        jdbi.withHandle(handle -> handle.createQuery(statement)
                        .bind("from", from)
                        .bind("to", to)
                        .mapTo(String.class)
                        .list())
                .forEach(row -> changed.add(json.read(row, ObjectNode.class)));
        return changed;
    }

    private List<Owned> tables() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.relname as name, array(
                          select quote_ident(k.attname) from pg_attribute k
                          where k.attrelid = c.oid and k.attnum = any(i.indkey) order by k.attnum) as key
                        from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and c.relnamespace = cast(current_schema() as regnamespace) and c.relname <> all(:leftOut)
                        order by c.relname
                        """)
                .bindArray("leftOut", String.class, LEFT_OUT.toArray())
                .map(ConstructorMapper.of(Owned.class))
                .list());
    }

    private List<Unique> uniques(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) n
                            where pg_get_indexdef(i.indexrelid, n, true) <> 'client_id') as others,
                          pg_get_expr(i.indpred, i.indrelid) as condition
                        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'client_id'
                        where i.indrelid = cast(:table as regclass) and i.indisunique and a.attnum = any(i.indkey)
                        """)
                .bind("table", table)
                .map(ConstructorMapper.of(Unique.class))
                .list());
    }
}
