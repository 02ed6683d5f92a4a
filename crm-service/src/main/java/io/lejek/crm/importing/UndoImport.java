package io.lejek.crm.importing;

import io.lejek.crm.importing.ImportView.State;
import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Takes an import back, the last rows first; after a crash or a cancel it goes on with those that are left. */
@ApplicationScoped
class UndoImport implements JobWork {
    static final String KIND = "import-undo";
    private static final int CHUNK = 2_000;

    private final ImportBook book;
    private final UndoRows undo;

    UndoImport(ImportBook book, UndoRows undo) {
        this.book = book;
        this.undo = undo;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        UUID id = run.task(StartImport.Task.class).importId();
        Map<Outcome, Long> counts = book.counts(id);
        long total = counts.getOrDefault(Outcome.NEW, 0L) + counts.getOrDefault(Outcome.CHANGED, 0L);
        long done = 0;
        for (int first = book.lastNumber(id) - CHUNK + 1; first > -CHUNK; first -= CHUNK) {
            done += undo.takeBack(id, first, first + CHUNK - 1);
            run.progress(done, Math.max(done, total));
        }
        run.result(book.undone(id));
        book.move(id, State.UNDONE, null, State.UNDOING, State.UNDONE);
    }
}
