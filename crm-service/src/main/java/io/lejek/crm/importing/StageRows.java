package io.lejek.crm.importing;

import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/** Writes the rows of a file into the staging table, by COPY. */
@ApplicationScoped
class StageRows {
    /** The most rows of one file. */
    static final int MOST_ROWS = 500_000;

    private final Jdbi jdbi;
    private final ImportBook book;

    StageRows(Jdbi jdbi, ImportBook book) {
        this.jdbi = jdbi;
        this.book = book;
    }

    /** A row that was read. */
    record Staged(int number, List<String> cells, ReadRow.Reading reading) {}

    @Transactional
    void clear(UUID importId) {
        jdbi.useHandle(handle -> handle.execute("delete from import_row where import_id = ?", importId));
    }

    @Transactional
    void add(UUID importId, List<Staged> rows) {
        if (!rows.isEmpty() && rows.getLast().number() > MOST_ROWS) {
            throw tooManyRows();
        }
        String lines = rows.stream().map(row -> line(importId, row)).collect(Collectors.joining());
        jdbi.useHandle(handle -> {
            try {
                handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy import_row (import_id, number, cells, facts, keys, outcome, reason, detail, applied) from stdin",
                                new StringReader(lines));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("the rows could not be staged", e);
            }
        });
    }

    /** Without this the planner knows nothing of rows that came a moment ago, and looks through all of them for a few. */
    @Transactional
    void analyze() {
        jdbi.useHandle(handle -> handle.execute("analyze import_row"));
    }

    static RuntimeException tooManyRows() {
        return Problem.TOO_LARGE.because("A file may have " + MOST_ROWS + " rows: split it.");
    }

    private String line(UUID importId, Staged row) {
        String start = importId + "\t" + row.number() + "\t" + escaped(array(row.cells())) + "\t";
        return switch (row.reading()) {
            case ReadRow.Reading.Read(RowFacts facts, List<String> keys) ->
                start + escaped(book.write(facts)) + "\t" + escaped(array(keys)) + "\t\\N\t\\N\t\\N\tfalse\n";
            case ReadRow.Reading.Rejected(String reason, String detail) ->
                start + "\\N\t{}\tREJECTED\t" + escaped(reason) + "\t" + escaped(plain(detail)) + "\tfalse\n";
            case ReadRow.Reading.Empty() -> "";
        };
    }

    private static String array(List<String> values) {
        return values.stream()
                .map(value -> "\"" + plain(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String plain(String value) {
        return value.replace("\0", "");
    }

    /** As COPY wants its text (https://www.postgresql.org/docs/current/sql-copy.html). */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
