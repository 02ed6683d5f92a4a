package io.lejek.telephony.ami;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does for a line what needs the database, on a thread of its own: keeps the lease and writes down how the line stands. A
 * database that is away delays the notes, not the line.
 */
final class LineOffice {
    private static final Logger LOG = Logger.getLogger(LineOffice.class);
    private static final long PERIOD_MS = 1_000;

    private final String name;
    private final OwnerLease lease;
    private final ScheduledExecutorService thread;
    private volatile OwnerLease.Owner owner = OwnerLease.Owner.UNKNOWN;

    LineOffice(String name, OwnerLease lease) {
        this.name = name;
        this.lease = lease;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("pbx-office-" + name).factory());
    }

    /** @param round what is written down every second */
    void open(Runnable round) {
        thread.scheduleWithFixedDelay(
                () -> {
                    owner = lease.hold();
                    if (owner == OwnerLease.Owner.WE) {
                        attempt(round);
                    }
                },
                0,
                PERIOD_MS,
                TimeUnit.MILLISECONDS);
    }

    OwnerLease.Owner owner() {
        return owner;
    }

    /** Writes something down, as soon as the database takes it. */
    void note(Runnable note) {
        thread.execute(() -> {
            if (!attempt(note) && !thread.isShutdown()) {
                thread.schedule(() -> note(note), PERIOD_MS, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Writes what is left, and gives the line up. */
    void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        owner = OwnerLease.Owner.UNKNOWN;
        lease.close();
    }

    private boolean attempt(Runnable note) {
        try {
            note.run();
            return true;
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s: the database does not take a note", name);
            return false;
        }
    }
}
