package io.lejek.telephony.recovery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** A table of PostgreSQL into which the PBX writes, with the columns of its format, as {@code cel_pgsql} and {@code cdr_pgsql} do. */
final class HistoryTable implements History {
    private static final int SECONDS = 10;

    private final HistoryAddress address;
    private final HistoryFormat format;
    private final HistoryTime time;

    HistoryTable(HistoryAddress address, HistoryFormat format, HistoryTime time) {
        this.address = address;
        this.format = format;
        this.time = time;
    }

    @Override
    public List<Map<String, String>> between(Instant from, Instant to) throws SQLException {
        Properties login = new Properties();
        address.user().ifPresent(user -> login.setProperty("user", user));
        address.password().ifPresent(password -> login.setProperty("password", password));
        login.setProperty("connectTimeout", Integer.toString(SECONDS));
        login.setProperty("readOnly", "true");
        try (Connection connection = DriverManager.getConnection(address.place(), login);
                PreparedStatement query = connection.prepareStatement("select * from "
                        + address.table().orElse(format.name().toLowerCase(Locale.ROOT))
                        + " where " + format.time + " between ? and ? order by " + format.time + " limit "
                        + MOST_ROWS)) {
            query.setQueryTimeout(SECONDS * 3);
            query.setObject(1, time.there(from));
            query.setObject(2, time.there(to));
            return rows(query);
        }
    }

    private List<Map<String, String>> rows(PreparedStatement query) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                Map<String, String> row = new HashMap<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    String name = found.getMetaData().getColumnLabel(column);
                    String value = found.getString(column);
                    if (value != null && format.columns.contains(name)) {
                        row.put(name, value);
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
