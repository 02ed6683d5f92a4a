package io.lejek.crm.importing;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next piece on a thread of its own while the last one is worked on; one piece ahead, so that memory stays flat. */
final class ReadAhead<T> implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("read-ahead").factory());
    private final Callable<T> read;
    private Future<T> next;

    ReadAhead(Callable<T> read) {
        this.read = read;
        this.next = thread.submit(read);
    }

    T next() throws IOException {
        try {
            T piece = next.get();
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
