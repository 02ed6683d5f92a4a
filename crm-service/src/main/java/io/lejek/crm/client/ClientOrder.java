package io.lejek.crm.client;

import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Where;
import java.time.ZoneOffset;

/** In which order clients are listed. */
public enum ClientOrder {
    NAME("c.search_name, c.id") {
        @Override
        String marker(ClientList.Row row) {
            return Cursor.of(row.searchName(), row.id());
        }

        @Override
        void after(Cursor cursor, Where where) {
            where.and("(c.search_name, c.id) > (:afterName, :afterId)")
                    .bind("afterName", cursor.text(0))
                    .bind("afterId", cursor.id(1));
        }
    },
    NEWEST("c.created_at desc, c.id desc") {
        @Override
        String marker(ClientList.Row row) {
            return Cursor.of(row.createdAt(), row.id());
        }

        @Override
        void after(Cursor cursor, Where where) {
            where.and("(c.created_at, c.id) < (:afterTime, :afterId)")
                    .bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC))
                    .bind("afterId", cursor.id(1));
        }
    };

    private final String sql;

    ClientOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    abstract String marker(ClientList.Row row);

    abstract void after(Cursor cursor, Where where);
}
