package io.lejek.crm.client;

import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Where;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is found comes in these groups, one after the other: each can be read in its order by an index, page by page. */
enum SearchGroup {
    /** The name begins with what is typed. */
    NAME("c.search_name") {
        @Override
        void narrow(Where where, String typed) {
            where.and(BY_NAME, "typed", typed);
        }
    },
    /** The tax number begins with it. */
    TAX_NUMBER("c.tax_key") {
        @Override
        boolean fits(String typed) {
            return taxKey(typed) != null;
        }

        @Override
        void narrow(Where where, String typed) {
            where.and("not " + BY_NAME, "typed", typed).and(BY_TAX_NUMBER, "typedTax", taxKey(typed));
        }

        @Override
        String key(ClientList.Row row) {
            return String.valueOf(row.taxKey());
        }
    },
    /** It is somewhere else. */
    OTHER("c.search_name") {
        @Override
        void narrow(Where where, String typed) {
            where.and("not " + BY_NAME, "typed", typed)
                    .and("(" + BY_TAX_NUMBER + ") is not true", "typedTax", taxKey(typed));
        }
    };

    private static final String BY_NAME = "c.search_name ^@ plain(:typed)";
    private static final String BY_TAX_NUMBER = "c.tax_key ^@ :typedTax";
    private static final int SHORTEST_TAX = 3;

    private final String column;

    SearchGroup(String column) {
        this.column = column;
    }

    /** Whether anything can be in it. */
    boolean fits(String typed) {
        return true;
    }

    /** Adds that a client is in this group and in none before. */
    abstract void narrow(Where where, String typed);

    String key(ClientList.Row row) {
        return row.searchName();
    }

    String order() {
        return column + ", c.id";
    }

    String marker(ClientList.Row row) {
        return Cursor.of(ordinal(), key(row), row.id());
    }

    void after(Cursor cursor, Where where) {
        where.and("(" + column + ", c.id) > (:afterKey, :afterId)")
                .bind("afterKey", cursor.text(1))
                .bind("afterId", cursor.id(2));
    }

    /** What is typed as the beginning of a tax number; null where it is none. */
    private static @Nullable String taxKey(String typed) {
        String key = typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        return key.length() >= SHORTEST_TAX && key.chars().anyMatch(Character::isDigit) ? key : null;
    }
}
