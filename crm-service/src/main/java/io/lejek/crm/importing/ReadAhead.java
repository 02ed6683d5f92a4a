package io.lejek.crm.importing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next rows on a thread of its own while the last ones are worked on; one piece ahead, so that memory stays flat. */
final class ReadAhead implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("read-ahead").factory());
    private final Callable<List<StageRows.Staged>> read;
    private Future<List<StageRows.Staged>> next;

    ReadAhead(Callable<List<StageRows.Staged>> read) {
        this.read = read;
        this.next = thread.submit(read);
    }

    List<StageRows.Staged> next() throws IOException {
        try {
            List<StageRows.Staged> piece = next.get();
            next = thread.submit(read);
            return piece;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error error -> throw error;
                case null, default -> throw new IOException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    /** Waits for the piece that is being read. */
    @Override
    public void close() {
        thread.close();
    }
}
