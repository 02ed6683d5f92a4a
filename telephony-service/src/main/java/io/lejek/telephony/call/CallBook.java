package io.lejek.telephony.call;

import io.lejek.telephony.pbx.PbxEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes one PBX's journal and finished calls on a thread of its own, so that no ringing card waits for the database. What
 * was said is written before the calls that came of it. While the database is away everything waits here; beyond a limit the
 * journal, never a call, is cut.
 */
final class CallBook {
    private static final Logger LOG = Logger.getLogger(CallBook.class);
    /** When so much was said since the last look, the calls wait: what they cause elsewhere would slow the reading down. */
    private static final int A_STORM = 300;
    /** For how long after the last such look they wait. */
    private static final long CALM_MS = 300;
    /** A storm that never ends is the weather. */
    private static final int MOST_WAITING = 20_000;
    /** Few, because the journal waits meanwhile. */
    private static final int MOST_CALLS = 25;

    /** Pages do not follow each other sooner: what is said meanwhile shares a transaction, here and in all that follows from it. */
    private static final long PAGE_MS = 30;

    private static final long RETRY_MS = 1_000;
    private static final int REFUSALS = 5;

    private final String pbx;
    private final Journal journal;
    private final RecordCall recordCall;
    private final int limit;
    private final Deque<PbxEvent> said = new ArrayDeque<>();
    private final Deque<CallFacts> over = new ArrayDeque<>();
    private final Thread writer;
    private volatile boolean stopped;
    private List<CallFacts> writing = List.of();
    private boolean cutting;
    private long pageTaken;
    private long stormyUntil = Long.MIN_VALUE;

    /** What is written next. */
    private record Page(List<PbxEvent> events, List<CallFacts> calls) {}

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

    synchronized void said(PbxEvent event) {
        boolean full = said.size() >= limit;
        if (full && !cutting) {
            LOG.errorf("%s: the database has been away for too long, the journal leaves events out from now on", pbx);
        }
        cutting = full;
        if (!full) {
            said.add(event);
            notifyAll();
        }
    }

    synchronized void over(CallFacts facts) {
        over.add(facts);
        notifyAll();
    }

    /** When the oldest call began that is not recorded yet; empty when all are. */
    synchronized Optional<Instant> oldest() {
        return Stream.concat(writing.stream(), over.stream())
                .map(CallFacts::startedAt)
                .min(Comparator.naturalOrder());
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
        Page page = next();
        while (page != null && write(page)) {
            page = next();
        }
    }

    /** Waits for something to write; null when it is told to stop and nothing is left. */
    private @Nullable Page next() {
        if (!awaitSomething()) {
            return null;
        }
        pause(Math.max(0, PAGE_MS - (clock() - pageTaken)));
        pageTaken = clock();
        return page();
    }

    private synchronized boolean awaitSomething() {
        while (said.isEmpty() && over.isEmpty()) {
            if (stopped) {
                return false;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // stop() woke us; the condition decides.
            }
        }
        return true;
    }

    private synchronized Page page() {
        List<PbxEvent> events = take(said, Journal.PAGE);
        if (events.size() > A_STORM) {
            stormyUntil = pageTaken + CALM_MS;
        }
        boolean storm = pageTaken < stormyUntil && over.size() < MOST_WAITING;
        writing = storm ? List.of() : take(over, MOST_CALLS);
        return new Page(events, writing);
    }

    private static <T> List<T> take(Deque<T> waiting, int most) {
        return Stream.generate(waiting::poll)
                .limit(Math.min(most, waiting.size()))
                .toList();
    }

    /** False when the service stops before the database is back. */
    private boolean write(Page page) {
        boolean journaled = page.events.isEmpty() || untilDone(() -> journal.append(pbx, page.events));
        return journaled && (page.calls.isEmpty() || record(page.calls));
    }

    /** All at once; each for itself when one of them is refused. */
    private boolean record(List<CallFacts> calls) {
        try {
            recordCall.record(pbx, calls);
            return true;
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s: %d calls are recorded one by one", pbx, calls.size());
            return calls.stream().allMatch(facts -> untilDone(() -> recordCall.record(pbx, List.of(facts))));
        }
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
                pause(RETRY_MS);
            }
        }
    }

    private static long clock() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            // stop() woke us; what is left is written at once.
        }
    }
}
