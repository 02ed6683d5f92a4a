package io.lejek.telephony.recovery;

import io.lejek.telephony.pbx.PbxSettings;
import java.util.Optional;

/**
 * Where the history of a PBX is.
 *
 * @param place a path, or a JDBC address of PostgreSQL
 * @param table empty for {@code cel} or {@code cdr}
 */
record HistoryAddress(String place, Optional<String> table, Optional<String> user, Optional<String> password) {
    static HistoryAddress of(PbxSettings.History settings, String place) {
        return new HistoryAddress(place, settings.table(), settings.username(), settings.password());
    }

    boolean inTable() {
        return place.startsWith("jdbc:");
    }
}
