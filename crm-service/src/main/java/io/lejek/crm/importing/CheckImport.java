package io.lejek.crm.importing;

import io.lejek.crm.importing.ImportView.State;
import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the whole file and says of every row what it would do; the base is not changed. It begins anew after a crash. */
@ApplicationScoped
class CheckImport implements JobWork {
    static final String KIND = "import-check";
    private static final int CHUNK = 2_500;

    private final ImportBook book;
    private final ImportFile file;
    private final ImportLookups lookups;
    private final StageRows stage;
    private final DuplicateRows duplicates;

    CheckImport(ImportBook book, ImportFile file, ImportLookups lookups, StageRows stage, DuplicateRows duplicates) {
        this.book = book;
        this.file = file;
        this.lookups = lookups;
        this.stage = stage;
        this.duplicates = duplicates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        UUID id = run.task(StartImport.Task.class).importId();
        ImportView view = book.read(id);
        ImportMapping mapping = Objects.requireNonNull(view.mapping(), "an import is checked by its mapping");
        boolean through = false;
        try (ImportFile.OnDisk onDisk = file.fetch(book.fileOf(id))) {
            refuseTooManyRows(onDisk.path(), view.layout());
            stage.clear(id);
            stageAll(run, view, mapping, onDisk.path());
            stage.analyze();
            duplicates.markByKey(id);
            duplicates.markByClient(id);
            run.result(book.counts(id));
            through = true;
        } finally {
            book.move(id, through ? State.CHECKED : State.UPLOADED, null, State.CHECKING);
        }
    }

    /** A text is read in seconds: it is told at once that it is too long. */
    private static void refuseTooManyRows(Path file, Layout layout) throws IOException {
        if (layout.format() != Layout.Format.CSV) {
            return;
        }
        try (Sheet sheet = OpenSheet.open(file, layout)) {
            for (int rows = 0; sheet.hasNext(); rows++) {
                sheet.next();
                if (rows > StageRows.MOST_ROWS) {
                    throw StageRows.tooManyRows();
                }
            }
        }
    }

    private void stageAll(JobRun run, ImportView view, ImportMapping mapping, Path path) throws IOException {
        ReadRow read = new ReadRow(mapping, lookups.read());
        AtomicInteger number = new AtomicInteger();
        try (Sheet sheet = OpenSheet.open(path, view.layout());
                ReadAhead chunks =
                        new ReadAhead(() -> chunk(sheet, number, view.layout().headerRow(), read))) {
            for (List<StageRows.Staged> chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
                stage.add(view.id(), chunk, mapping.policy());
                run.progress(chunk.getLast().number(), null);
            }
        }
    }

    private static List<StageRows.Staged> chunk(Sheet sheet, AtomicInteger number, int headerRow, ReadRow read) {
        List<Numbered> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && sheet.hasNext()) {
            List<String> cells = sheet.next();
            if (number.incrementAndGet() > headerRow) {
                chunk.add(new Numbered(number.get(), cells));
            }
        }
        return chunk.parallelStream()
                .map(row -> row(row.number(), row.cells(), read))
                .toList();
    }

    /** A row as it stands in the sheet. */
    private record Numbered(int number, List<String> cells) {}

    private static StageRows.Staged row(int number, List<String> cells, ReadRow read) {
        boolean tooLong = cells.stream().anyMatch(cell -> cell.length() > Sheet.LONGEST_CELL);
        return tooLong
                ? new StageRows.Staged(number, List.of(), new ReadRow.Reading.Rejected("too-long", ""))
                : new StageRows.Staged(number, List.copyOf(cells), read.read(cells));
    }
}
