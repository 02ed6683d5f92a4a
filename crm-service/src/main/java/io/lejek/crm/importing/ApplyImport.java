package io.lejek.crm.importing;

import io.lejek.crm.importing.ImportView.State;
import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Applies the rows of a checked import, chunk by chunk; after a crash or a cancel it goes on with those that are left. */
@ApplicationScoped
class ApplyImport implements JobWork {
    static final String KIND = "import";
    private static final int CHUNK = 2_000;

    private final ImportBook book;
    private final WriteRows write;

    ApplyImport(ImportBook book, WriteRows write) {
        this.book = book;
        this.write = write;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        UUID id = run.task(StartImport.Task.class).importId();
        ImportMapping mapping = Objects.requireNonNull(book.read(id).mapping(), "an import is applied by its mapping");
        int end = book.lastNumber(id);
        for (int after = book.appliedTo(id); after < end; after += CHUNK) {
            run.progress((long) after, (long) end);
            write.write(id, mapping, after, Math.min(after + CHUNK, end));
        }
        run.progress((long) end, (long) end);
        run.result(book.counts(id));
        book.move(id, State.APPLIED, null, State.APPLYING, State.APPLIED);
    }
}
