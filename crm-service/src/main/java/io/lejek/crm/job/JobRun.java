package io.lejek.crm.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a job: what its work reads and reports. */
public final class JobRun {
    private static final long PAUSE_NANOS = 250_000_000;

    private final JobBook book;
    private final JobBook.Order order;
    private long toldAt = System.nanoTime() - PAUSE_NANOS;

    JobRun(JobBook book, JobBook.Order order) {
        this.book = book;
        this.order = order;
    }

    public UUID id() {
        return order.id();
    }

    /** Who asked for the work. */
    public UUID createdBy() {
        return order.createdBy();
    }

    /** What to do, as it was handed in. */
    public <T> T task(Class<T> type) {
        return book.read(order.task(), type);
    }

    /**
     * Tells how far the work is; call it as often as you like, it is written four times a second. Ends the work when somebody
     * has cancelled it.
     *
     * @param total null as long as it is not known
     */
    public void progress(long done, @Nullable Long total) {
        long now = System.nanoTime();
        if (now - toldAt >= PAUSE_NANOS) {
            toldAt = now;
            if (book.progress(order, done, total)) {
                throw new JobCancelled();
            }
        }
    }

    /** Keeps what came of the work, a record that can be written as JSON; the last one holds. */
    public void result(Object result) {
        book.result(order, result);
    }

    /** Offers a stored file for download. */
    public void file(UUID storedFileId) {
        book.file(order, storedFileId);
    }
}
