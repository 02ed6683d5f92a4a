package io.lejek.crm.client;

import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Where;
import java.util.Locale;

/** What is found comes in these groups, one after the other: each can be read in its order by an index, page by page. */
enum SearchGroup {
    /** The name begins with what is typed. */
    NAME("c.search_name", "c.search_name ^@ plain(:typed)") {
        @Override
        String key(ClientList.Row row) {
            return row.searchName();
        }
    },
    /** The tax number begins with it. */
    TAX_NUMBER("c.tax_key", "not c.search_name ^@ plain(:typed) and c.tax_key ^@ :typedTax") {
        @Override
        boolean fits(String typed) {
            String tax = taxKey(typed);
            return tax.length() >= SHORTEST_TAX && tax.chars().anyMatch(Character::isDigit);
        }

        @Override
        String key(ClientList.Row row) {
            return String.valueOf(row.taxKey());
        }
    },
    /** It is somewhere else. */
    OTHER("c.search_name", "not c.search_name ^@ plain(:typed) and (c.tax_key ^@ :typedTax) is not true") {
        @Override
        String key(ClientList.Row row) {
            return row.searchName();
        }
    };

    private static final int SHORTEST_TAX = 3;

    private final String column;
    private final String condition;

    SearchGroup(String column, String condition) {
        this.column = column;
        this.condition = condition;
    }

    /** Whether anything can be in it. */
    boolean fits(String typed) {
        return true;
    }

    abstract String key(ClientList.Row row);

    String order() {
        return column + ", c.id";
    }

    void narrow(Where where, String typed) {
        where.and(condition).bind("typed", typed).bind("typedTax", taxKey(typed));
    }

    String marker(ClientList.Row row) {
        return Cursor.of(ordinal(), key(row), row.id());
    }

    void after(Cursor cursor, Where where) {
        where.and("(" + column + ", c.id) > (:afterKey, :afterId)")
                .bind("afterKey", cursor.text(1))
                .bind("afterId", cursor.id(2));
    }

    private static String taxKey(String typed) {
        return typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
