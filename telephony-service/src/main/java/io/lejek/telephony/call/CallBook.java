package io.lejek.telephony.call;

import io.lejek.telephony.pbx.PbxEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Writes one PBX's journal and finished calls on a thread of its own, so that no ringing card waits for the database. While
 * the database is away everything waits here; beyond a limit the journal, never a call, is cut.
 */
final class CallBook {
    private static final Logger LOG = Logger.getLogger(CallBook.class);
    private static final int BATCH = 1_000;
    private static final long RETRY_MS = 1_000;
    private static final int REFUSALS = 5;

    /** What is to be written: exactly one of the two. */
    private sealed interface Entry {
        record Said(PbxEvent event) implements Entry {}

        record Over(CallFacts facts) implements Entry {}
    }

    private final String pbx;
    private final Journal journal;
    private final RecordCall recordCall;
    private final int limit;
    private final LinkedBlockingDeque<Entry> entries = new LinkedBlockingDeque<>();
    private final AtomicInteger said = new AtomicInteger();
    private final Thread writer;
    private volatile boolean stopped;
    private volatile boolean cutting;

    CallBook(String pbx, Journal journal, RecordCall recordCall, int limit) {
        this.pbx = pbx;
        this.journal = journal;
        this.recordCall = recordCall;
        this.limit = limit;
        this.writer = Thread.ofPlatform().daemon().name("call-book-" + pbx).unstarted(this::run);
    }

    void start() {
        writer.start();
    }

    void said(PbxEvent event) {
        boolean full = said.get() >= limit;
        if (full && !cutting) {
            LOG.errorf("%s: the database has been away for too long, the journal leaves events out from now on", pbx);
        }
        cutting = full;
        if (!full) {
            said.incrementAndGet();
            entries.add(new Entry.Said(event));
        }
    }

    void over(CallFacts facts) {
        entries.add(new Entry.Over(facts));
    }

    /** Writes what is left, for a few seconds at most, and ends. */
    void stop() {
        stopped = true;
        writer.interrupt();
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean alive() {
        return writer.isAlive();
    }

    private void run() {
        while (!stopped || !entries.isEmpty()) {
            List<Entry> batch = new ArrayList<>();
            try {
                Entry next = entries.poll(200, TimeUnit.MILLISECONDS);
                if (next != null) {
                    batch.add(next);
                    entries.drainTo(batch, BATCH - 1);
                }
            } catch (InterruptedException e) {
                // stop() woke us; the condition of the loop decides.
            }
            if (!batch.isEmpty() && !write(batch)) {
                return;
            }
        }
    }

    /** False when the service stops before the database is back. */
    private boolean write(List<Entry> batch) {
        List<PbxEvent> events = new ArrayList<>();
        for (Entry entry : batch) {
            if (entry instanceof Entry.Said(PbxEvent event)) {
                events.add(event);
            }
        }
        boolean written = events.isEmpty() || untilDone(() -> journal.append(pbx, events));
        said.addAndGet(-events.size());
        for (Entry entry : batch) {
            if (written && entry instanceof Entry.Over(CallFacts facts)) {
                written = untilDone(() -> recordCall.record(pbx, facts));
            }
        }
        return written;
    }

    /**
     * Repeats until the database takes it. What it refuses again and again although it answers is left out: the journal
     * still has the call's events, from which the next start tries anew.
     */
    private boolean untilDone(Runnable work) {
        int refusals = 0;
        while (true) {
            try {
                work.run();
                return true;
            } catch (RuntimeException e) {
                // Not the message: it may hold the values of the statement, numbers of customers among them.
                LOG.warnf(
                        "%s: the database does not take a note (%s)",
                        pbx, e.getClass().getName());
                LOG.debug("What the database refused", e);
                refusals = journal.answers() ? refusals + 1 : 0;
                if (refusals == REFUSALS) {
                    LOG.errorf("%s: a note is left out, see the debug log; the next start tries it again", pbx);
                    return true;
                }
                if (stopped) {
                    return false;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            // stop() woke us; one more attempt is made.
        }
    }
}
