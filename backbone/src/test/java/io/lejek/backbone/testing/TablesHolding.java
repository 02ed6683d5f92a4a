package io.lejek.backbone.testing;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks for a text in every table of a schema, as a proof that nothing of somebody is left. */
public final class TablesHolding {
    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = :schema and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')
            order by 1
            """;

    private static final String HOLDS = """
            select exists (select from %1$s where case pg_typeof(%2$s) when 'bytea'::regtype
              then position(convert_to(:text, 'UTF8') in decode(substr(cast(%2$s as text), 3), 'hex')) > 0
              else strpos(cast(%2$s as text), :text) > 0 end)
            """;

    private TablesHolding() {}

    /** The columns that hold the text in any form, such as {@code client.name}. */
    public static List<String> of(Handle handle, String schema, String text) {
        return handle.createQuery(COLUMNS).bind("schema", schema).mapTo(String.class).list().stream()
                .filter(column -> holds(handle, schema, column, text))
                .toList();
    }

    private static boolean holds(Handle handle, String schema, String column, String text) {
        int dot = column.indexOf('.');
        String table = schema + ".\"" + column.substring(0, dot) + "\"";
        return handle.createQuery(HOLDS.formatted(table, '"' + column.substring(dot + 1) + '"'))
                .bind("text", text)
                .mapTo(Boolean.class)
                .one();
    }
}
