package io.lejek.telephony.recovery;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where a PBX writes down its calls. */
interface History {
    /** The most rows that are read for one gap. */
    int MOST_ROWS = 500_000;

    /**
     * The rows of this time, with some before and after, by the names of their columns, in the order in which they were
     * written.
     *
     * @throws IOException when the file cannot be read, is none of calls, or holds more than {@link #MOST_ROWS}
     */
    List<Map<String, String>> between(Instant from, Instant to) throws IOException, SQLException;
}
