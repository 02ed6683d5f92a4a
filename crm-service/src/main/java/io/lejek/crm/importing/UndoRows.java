package io.lejek.crm.importing;

import io.lejek.crm.client.AnnounceClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes rows back: clients that the import has made vanish, changed ones get their former values, both only as far as
 * nobody has changed them since.
 */
@ApplicationScoped
class UndoRows {
    /** Columns by the name that they have in a row's changes, with their type. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("kind", "kind"),
            Map.entry("address", "address"),
            Map.entry("postalCode", "postal_code"),
            Map.entry("city", "city"),
            Map.entry("region", "region"),
            Map.entry("size", "size"),
            Map.entry("taxNumber", "tax_number"),
            Map.entry("source", "source"),
            Map.entry("owner", "owner_id"),
            Map.entry("note", "note"));

    private static final String ROWS = """
            select r.number, r.client_id, r.outcome from import_row r join import i on i.id = r.import_id
            where r.import_id = :import and r.number between :first and :last and r.number <= i.applied_to and r.undone is null
              and r.outcome in ('NEW', 'CHANGED')
            """;
    private static final String UNTOUCHED = """
            select r.client_id from import_row r join client c on c.id = r.client_id
            where r.import_id = :import and r.number = any(:numbers) and r.outcome = 'NEW' and c.version = 0
              and not exists (select from deal d where d.client_id = c.id)
              and not exists (select from task t where t.client_id = c.id)
              and not exists (select from interaction i where i.client_id = c.id)
            """;
    private static final List<String> DELETE = List.of(
            "delete from consent_now where client_id = any(:gone)",
            "delete from consent where contact_point_id in (select id from contact_point where client_id = any(:gone))",
            "delete from contact_point where client_id = any(:gone)",
            "delete from contact_person where client_id = any(:gone)",
            "delete from client_category where client_id = any(:gone)",
            "delete from segment_member where client_id = any(:gone)",
            "delete from client where id = any(:gone)");
    private static final String NOTE_NEW = """
            update import_row r set undone = case when r.client_id = any(:gone) then 'DELETED' else 'KEPT' end
            where r.import_id = :import and r.number = any(:numbers) and r.outcome = 'NEW'
            """;

    /** What somebody has changed since is told by the names of the fields. */
    private static final String NOTE_CHANGED = """
            update import_row r set undone = case when k.fields is null then 'RESTORED' else 'PARTLY' end, detail = k.fields
            from (select r.number, string_agg(e.key, ', ' order by e.key) filter (where case
                    when e.key like 'property:%%' then c.properties -> substr(e.key, 10) is distinct from e.value -> 'to'
                    else to_jsonb(c) ->> n.name is distinct from e.value ->> 'to' end) as fields
              from import_row r join client c on c.id = r.client_id
              left join jsonb_each(r.changes -> 'fields') e on true
              left join (values %s) n (key, name) on n.key = e.key
              where r.import_id = :import and r.number = any(:numbers) and r.outcome = 'CHANGED' group by r.number) k
            where r.import_id = :import and r.number = k.number
            """.formatted(COLUMNS.entrySet().stream()
            .map(entry -> "('" + entry.getKey() + "', '" + entry.getValue() + "')")
            .collect(Collectors.joining(", ")));

    private static final List<String> TAKE_BACK = List.of(
            """
            update contact_point p set removed = true from import_row r, jsonb_array_elements(r.changes -> 'points') point
            where r.import_id = :import and r.number = any(:numbers) and r.outcome = 'CHANGED'
              and p.client_id = r.client_id and p.value = point ->> 'value'
            """,
            """
            update contact_person n set removed = true from import_row r
            where r.import_id = :import and r.number = any(:numbers) and r.outcome = 'CHANGED'
              and n.client_id = r.client_id and n.name = r.changes -> 'person' ->> 'name'
            """,
            """
            delete from client_category k using import_row r, jsonb_array_elements_text(r.changes -> 'categories') category
            where r.import_id = :import and r.number = any(:numbers) and r.outcome = 'CHANGED'
              and k.client_id = r.client_id and k.name = category
            """,
            """
            update client c set version = c.version + 1, changed_at = greatest(now(), c.changed_at + interval '1 microsecond'), %s,
              properties = (select coalesce(jsonb_object_agg(key, value), '{}') from (
                select p.key, case when x.value is null or p.value <> x.value -> 'to' then p.value else x.value -> 'from' end as value
                from jsonb_each(c.properties) p left join jsonb_each(r.f) x on x.key = 'property:' || p.key) v
                where value <> 'null')
            from (select client_id, changes -> 'fields' as f from import_row
              where import_id = :import and number = any(:numbers) and outcome = 'CHANGED') r
            where c.id = r.client_id
            """.formatted(COLUMNS.entrySet().stream()
                    .map(entry -> former(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "))),
            """
            update client c set search_text = ' ' || plain(concat_ws(' ', c.name,
              (select string_agg(n.name, ' ' order by n.place) from contact_person n where n.client_id = c.id and not n.removed),
              (select string_agg(p.value, ' ' order by p.place) from contact_point p where p.client_id = c.id and not p.removed),
              c.tax_key))
            where c.id in (select client_id from import_row
              where import_id = :import and number = any(:numbers) and outcome = 'CHANGED')
            """);

    private final Jdbi jdbi;
    private final AnnounceClient announce;

    UndoRows(Jdbi jdbi, AnnounceClient announce) {
        this.jdbi = jdbi;
        this.announce = announce;
    }

    private static String former(String field, String column) {
        String type = column.equals("size") ? "integer" : column.equals("owner_id") ? "uuid" : "text";
        return "%1$s = case when r.f -> '%2$s' is not null and to_jsonb(c) ->> '%1$s' is not distinct from r.f -> '%2$s' ->> 'to' then cast(r.f -> '%2$s' ->> 'from' as %3$s) else c.%1$s end"
                .formatted(column, field, type);
    }

    private record Row(int number, UUID clientId, String outcome) {}

    /**
     * Takes back what the rows of these numbers, the last one included, have done.
     *
     * @return how many did something
     */
    @Transactional
    int takeBack(UUID importId, int first, int last) {
        return jdbi.withHandle(handle -> {
            KeptPlans.use(handle);
            List<Row> rows = handle.createQuery(ROWS)
                    .bind("import", importId)
                    .bind("first", first)
                    .bind("last", last)
                    .map((row, context) -> new Row(row.getInt(1), row.getObject(2, UUID.class), row.getString(3)))
                    .list();
            if (rows.isEmpty()) {
                return 0;
            }
            Map<String, Object> values = new java.util.HashMap<>();
            values.put("import", importId);
            values.put("numbers", rows.stream().map(Row::number).toArray(Integer[]::new));
            takeBackNew(handle, values);
            takeBackChanges(handle, values, rows);
            return rows.size();
        });
    }

    private void takeBackNew(Handle handle, Map<String, Object> values) {
        List<UUID> gone =
                handle.createQuery(UNTOUCHED).bindMap(values).mapTo(UUID.class).list();
        values.put("gone", gone.toArray(UUID[]::new));
        DELETE.forEach(
                statement -> handle.createUpdate(statement).bindMap(values).execute());
        handle.createUpdate(NOTE_NEW).bindMap(values).execute();
        announce.gone(gone);
    }

    private void takeBackChanges(Handle handle, Map<String, Object> values, List<Row> rows) {
        List<UUID> changed = rows.stream()
                .filter(row -> row.outcome().equals("CHANGED"))
                .map(Row::clientId)
                .toList();
        handle.createUpdate(NOTE_CHANGED).bindMap(values).execute();
        TAKE_BACK.forEach(
                statement -> handle.createUpdate(statement).bindMap(values).execute());
        announce.changed(changed);
    }
}
