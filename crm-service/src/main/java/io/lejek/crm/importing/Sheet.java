package io.lejek.crm.importing;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** The rows of a spreadsheet, one after the other; cells as text, dates as 2026-11-26, empty ones as empty texts. */
interface Sheet extends Closeable, Iterator<List<String>> {
    /** The longest cell that is read, in characters. */
    int LONGEST_CELL = 32_767;

    /** More columns than this are left out. */
    int MOST_COLUMNS = 200;
}
