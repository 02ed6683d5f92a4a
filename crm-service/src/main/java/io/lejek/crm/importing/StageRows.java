package io.lejek.crm.importing;

import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes the rows of a file into the staging table, by COPY. */
@ApplicationScoped
class StageRows {
    /** The most rows of one file. */
    static final int MOST_ROWS = 500_000;

    private final Jdbi jdbi;
    private final ImportBook book;
    private final ClassifyRows classify;

    StageRows(Jdbi jdbi, ImportBook book, ClassifyRows classify) {
        this.jdbi = jdbi;
        this.book = book;
        this.classify = classify;
    }

    /** A row that was read. */
    record Staged(int number, List<String> cells, ReadRow.Reading reading) {}

    @Transactional
    void clear(UUID importId) {
        jdbi.useHandle(handle -> handle.execute("delete from import_row where import_id = ?", importId));
    }

    /** Keeps the rows with what each of them would do now. */
    @Transactional
    void add(UUID importId, List<Staged> rows, ImportMapping.Policy policy) {
        if (!rows.isEmpty() && rows.getLast().number() > MOST_ROWS) {
            throw tooManyRows();
        }
        String lines = lines(importId, rows, policy);
        jdbi.useHandle(handle -> {
            KeptPlans.use(handle);
            try {
                handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy import_row (import_id, number, cells, keys, facts, outcome, reason, detail, client_id, changes) from stdin",
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

    private String lines(UUID importId, List<Staged> rows, ImportMapping.Policy policy) {
        List<ClassifyRows.Row> read = rows.stream().flatMap(this::read).toList();
        Map<Integer, ClassifyRows.Classified> does = classify.classify(read, policy).stream()
                .collect(Collectors.toMap(ClassifyRows.Classified::number, Function.identity()));
        return rows.stream()
                .map(row -> switch (row.reading()) {
                    case ReadRow.Reading.Read(RowFacts facts, List<String> keys) ->
                        line(importId, row, keys, book.write(facts), Objects.requireNonNull(does.get(row.number())));
                    case ReadRow.Reading.Rejected(String reason, String detail) ->
                        line(importId, row, List.of(), null, ClassifyRows.rejected(row.number(), reason, detail));
                    case ReadRow.Reading.Empty() -> "";
                })
                .collect(Collectors.joining());
    }

    private Stream<ClassifyRows.Row> read(Staged row) {
        return row.reading() instanceof ReadRow.Reading.Read(RowFacts facts, List<String> keys)
                ? Stream.of(new ClassifyRows.Row(
                        row.number(), () -> book.read(book.write(facts), RowFacts.class), keys, null, null))
                : Stream.empty();
    }

    private String line(
            UUID importId, Staged row, List<String> keys, @Nullable String facts, ClassifyRows.Classified does) {
        return Stream.of(
                        importId,
                        row.number(),
                        array(row.cells()),
                        array(keys),
                        facts,
                        does.outcome(),
                        does.reason(),
                        does.detail(),
                        does.clientId(),
                        classify.changes(does))
                .map(value -> value == null ? "\\N" : escaped(plain(value.toString())))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static String array(List<String> values) {
        return values.stream()
                .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
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
