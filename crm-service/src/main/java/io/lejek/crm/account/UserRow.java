package io.lejek.crm.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of the table users. */
final class UserRow {
    private UserRow() {}

    static UserView view(ResultSet row, StatementContext context) throws SQLException {
        return new UserView(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getObject("team_id", UUID.class),
                row.getString("extension"),
                row.getBoolean("active"));
    }
}
