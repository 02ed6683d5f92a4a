package io.lejek.telephony.ami;

import io.lejek.telephony.call.CallDesk;
import io.lejek.telephony.call.CallsNow;
import io.lejek.telephony.pbx.DecodeEvent;
import io.lejek.telephony.pbx.PbxClock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Thinks about what was heard of one PBX, in order, on a thread of its own; never waits for the PBX or the database. */
final class DeskThread {
    private static final Logger LOG = Logger.getLogger(DeskThread.class);
    private static final int BATCH = 500;
    private static final long TICK_MS = 10;
    /** In a storm, to be woken for each event takes longer than to think about it. */
    private static final long GATHER_MS = 1;

    private final String name;
    private final Ear ear;
    private final Supplier<CallDesk> desks;
    private final PbxClock pbxClock = new PbxClock();
    private volatile @Nullable Thread thread;
    private volatile @Nullable CallDesk desk;
    private volatile long turnedAt = System.nanoTime();

    DeskThread(String name, Ear ear, Supplier<CallDesk> desks) {
        this.name = name;
        this.ear = ear;
        this.desks = desks;
    }

    /**
     * Reads the journal and begins.
     *
     * @param openSince as {@link #openSince()} was when somebody last looked after this PBX
     * @throws RuntimeException when the journal cannot be read
     */
    void start(Instant openSince) {
        CallDesk fresh = desks.get();
        fresh.rebuild(openSince);
        desk = fresh;
        turnedAt = System.nanoTime();
        thread = Thread.ofPlatform().daemon().name("calls-" + name).start(() -> run(fresh));
    }

    boolean started() {
        return desk != null;
    }

    /** Writes what is left, and ends. */
    void stop() {
        end(CallDesk::close);
    }

    /** As {@link #stop}, when another replica goes on with this PBX. */
    void abandon() {
        end(CallDesk::abandon);
    }

    private void end(Consumer<CallDesk> how) {
        Thread running = thread;
        CallDesk open = desk;
        thread = null;
        desk = null;
        if (running == null || open == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        how.accept(open);
    }

    /** Whether it goes round, or has not been asked to. */
    boolean live() {
        Thread running = thread;
        CallDesk open = desk;
        boolean turning = System.nanoTime() - turnedAt < TimeUnit.MINUTES.toNanos(1);
        return running == null || open == null || (running.isAlive() && open.alive() && turning);
    }

    /** The PBX's clock beside ours. */
    PbxClock clock() {
        return pbxClock;
    }

    /** From when on the journal is needed to begin anew. */
    Instant openSince() {
        CallDesk open = desk;
        return open == null ? Instant.EPOCH : open.openSince();
    }

    CallsNow callsNow() {
        CallDesk open = desk;
        return open == null ? CallsNow.NOTHING : open.callsNow();
    }

    private void run(CallDesk open) {
        try {
            long tickedAt = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                turnedAt = System.nanoTime();
                for (Heard heard : ear.take(BATCH, TICK_MS)) {
                    think(open, heard);
                }
                Thread.sleep(GATHER_MS);
                if (System.nanoTime() - tickedAt >= TimeUnit.MILLISECONDS.toNanos(TICK_MS)) {
                    open.tick();
                    tickedAt = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            LOG.debugf("%s: the desk closes", name);
        }
    }

    private void think(CallDesk open, Heard heard) {
        try {
            switch (heard) {
                case Heard.Event(var event, var arrived) -> {
                    Instant at = pbxClock.at(event.timestamp(), arrived);
                    DecodeEvent.decode(event, at).ifPresent(open::take);
                }
                case Heard.Listed(var resync) -> open.take(resync);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: what the PBX said could not be understood; it is left out", name);
        }
    }
}
