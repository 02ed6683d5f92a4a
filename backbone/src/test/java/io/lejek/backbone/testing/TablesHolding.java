package io.lejek.backbone.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for a text in every table of a schema, as a proof that nothing of somebody is left. */
public final class TablesHolding {
    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = ? and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')
            order by 1
            """;

    private static final String HOLDS = """
            select exists (select from %1$s where case pg_typeof(%2$s) when 'bytea'::regtype
              then position(convert_to(?, 'UTF8') in decode(substr(cast(%2$s as text), 3), 'hex')) > 0
              else strpos(cast(%2$s as text), ?) > 0 end)
            """;

    private TablesHolding() {}

    /** The columns that hold the text in any form, such as {@code client.name}; with plain JDBC, which all class loaders share. */
    public static List<String> of(Connection connection, String schema, String text) {
        List<String> holding = new ArrayList<>();
        try (PreparedStatement columns = connection.prepareStatement(COLUMNS)) {
            columns.setString(1, schema);
            try (ResultSet row = columns.executeQuery()) {
                while (row.next()) {
                    if (holds(connection, schema, row.getString(1), text)) {
                        holding.add(row.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be looked through", e);
        }
        return holding;
    }

    private static boolean holds(Connection connection, String schema, String column, String text) throws SQLException {
        int dot = column.indexOf('.');
        String table = schema + ".\"" + column.substring(0, dot) + "\"";
        try (PreparedStatement query =
                connection.prepareStatement(HOLDS.formatted(table, '"' + column.substring(dot + 1) + '"'))) {
            query.setString(1, text);
            query.setString(2, text);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
