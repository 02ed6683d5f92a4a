package io.lejek.crm.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param number in the file, from 1
 * @param reason why it is rejected or a duplicate, by which pages translate it
 * @param detail what the reason is about, such as the value that does not fit
 * @param changes of a client that is there already
 * @param undone DELETED, RESTORED, PARTLY or KEPT once the import is undone; the detail says why not all
 */
record ImportRowView(
        int number,
        List<String> cells,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable UUID clientId,
        DecideRow.@Nullable Changes changes,
        @Nullable String undone) {}
