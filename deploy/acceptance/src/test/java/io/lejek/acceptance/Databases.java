package io.lejek.acceptance;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A look into the schemas of all services, which only a test takes. */
record Databases(Settings settings) {
    long count(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** The first column of every row. */
    List<String> texts(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        settings.databaseUrl(), settings.text(Key.DB_USER), settings.text(Key.DB_PASSWORD));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
