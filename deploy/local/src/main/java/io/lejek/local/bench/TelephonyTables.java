package io.lejek.local.bench;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What telephony has written, seen from a connection of its own. For one thread. */
final class TelephonyTables implements AutoCloseable {
    private final Connection database;
    private long lastRow;
    private long journaled;

    TelephonyTables(Settings settings) throws SQLException {
        database = DriverManager.getConnection(
                settings.databaseUrl(), settings.text(Key.DB_USER), settings.text(Key.DB_PASSWORD));
        database.setSchema("telephony");
    }

    /** Those of these calls that are recorded. */
    Set<String> recorded(Collection<String> keys) throws SQLException {
        Set<String> there = new HashSet<>();
        if (keys.isEmpty()) {
            return there;
        }
        try (PreparedStatement query =
                database.prepareStatement("select key from call where pbx = ? and key = any(?)")) {
            query.setString(1, "trial");
            query.setArray(2, database.createArrayOf("text", keys.toArray()));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        return there;
    }

    /** How many events are in the journal; none is ever taken out in a bench, and new rows come after the old ones. */
    long journaled() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                "select coalesce(max(id), ?), coalesce(sum(cardinality(places)), 0) from journal where id > ?")) {
            query.setLong(1, lastRow);
            query.setLong(2, lastRow);
            ResultSet row = query.executeQuery();
            row.next();
            lastRow = row.getLong(1);
            journaled += row.getLong(2);
        }
        return journaled;
    }

    long calls() throws SQLException {
        return number("select count(*) from call");
    }

    private long number(String query) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
