package io.lejek.telephony.ami;

import io.lejek.backbone.id.Ids;
import io.lejek.telephony.call.Resync;
import io.lejek.telephony.pbx.DecodeEvent;
import io.lejek.telephony.pbx.PbxSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the line to one PBX for as long as this replica owns it: connects, asks what is going on, pings, and begins again
 * when the line breaks. Runs on a thread of its own, which may wait for the PBX, but not for the database.
 */
final class PbxLine {
    private static final Logger LOG = Logger.getLogger(PbxLine.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long OWNER_PAUSE_MS = 200;
    private static final long BOOT_NOTICE_MS = 1_000;

    private final String name;
    private final PbxSettings.Pbx pbx;
    private final LineSettings settings;
    private final ActionLine actions;
    private final Ear ear;
    private final DeskThread desk;
    private final LineOffice office;
    private final PbxStatus status;
    private final Clock clock;
    private final Thread thread;

    private volatile boolean stopped;
    private volatile boolean connected;
    private volatile long turnedAt = System.nanoTime();
    private volatile @Nullable Instant aliveAt;
    private GapReason reason = GapReason.SERVICE_AWAY;
    private long pause = FIRST_PAUSE_MS;
    private long resyncedAt;
    private String complaint = "";

    PbxLine(String name, PbxSettings.Pbx pbx, LineSettings settings, LineParts parts) {
        this.name = name;
        this.pbx = pbx;
        this.settings = settings;
        this.actions = parts.actions();
        this.ear = parts.ear();
        this.desk = parts.desk();
        this.office = parts.office();
        this.status = parts.status();
        this.clock = parts.clock();
        this.thread = Thread.ofPlatform().daemon().name("pbx-" + name).unstarted(this::run);
    }

    /** What a line works with. */
    record LineParts(ActionLine actions, Ear ear, DeskThread desk, LineOffice office, PbxStatus status, Clock clock) {}

    void start() {
        office.open(this::noteAlive);
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        desk.stop();
        office.close();
    }

    boolean connected() {
        return connected;
    }

    /** Whether its threads go round. */
    boolean live() {
        boolean turning = System.nanoTime() - turnedAt < TimeUnit.MINUTES.toNanos(2);
        return thread.isAlive() && turning && desk.live();
    }

    long openCalls() {
        return desk.callsNow().calls();
    }

    int waiting() {
        return ear.waiting();
    }

    private void run() {
        try {
            while (!stopped) {
                turnedAt = System.nanoTime();
                if (mayListen()) {
                    listen();
                } else {
                    Thread.sleep(OWNER_PAUSE_MS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debugf("%s: the line closes", name);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: the line's thread ends; the liveness check reports it", name);
        }
    }

    private boolean mayListen() {
        return switch (office.owner()) {
            case WE -> desk.started() || startDesk();
            case UNKNOWN -> desk.started();
            case ANOTHER -> {
                desk.abandon();
                yield false;
            }
        };
    }

    private boolean startDesk() {
        try {
            aliveAt = status.aliveAt(name).orElse(null);
            reason = GapReason.SERVICE_AWAY;
            desk.start(status.openSince(name));
            return true;
        } catch (RuntimeException e) {
            complain("the journal cannot be read: " + e.getMessage());
            return false;
        }
    }

    private void listen() throws InterruptedException {
        AmiConnection events = null;
        try {
            ear.awaitBoot();
            events = AmiConnection.forEvents(pbx, settings, ear::hear);
            welcome(events);
            while (!stopped && office.owner() != OwnerLease.Owner.ANOTHER) {
                turnedAt = System.nanoTime();
                watch(events);
            }
        } catch (AuthenticationFailedException e) {
            complain("it refuses our user name or secret (" + e.getMessage() + "); check manager.conf");
        } catch (IllegalStateException e) {
            // The library's word for a connection that is gone.
            complain("the line broke");
        } catch (IOException | TimeoutException | PbxRefused e) {
            complain(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        } finally {
            goodbye(events);
        }
        if (!stopped) {
            Thread.sleep(pause);
            pause = Math.min(pause * 2, settings.longestPause().toMillis());
        }
    }

    /** Learns what is going on, and writes down what may have been missed. */
    private void welcome(AmiConnection events) throws IOException, TimeoutException, PbxRefused, InterruptedException {
        learnClock(events);
        Instant before = aliveAt;
        Optional<Instant> bootedAt = ear.bootedAt(BOOT_NOTICE_MS);
        resync(before);
        Instant now = clock.instant();
        if (before != null) {
            boolean restarted = bootedAt.filter(before::isBefore).isPresent();
            GapReason why = restarted ? GapReason.PBX_RESTARTED : reason;
            noteGap(before, now, why);
        }
        String version = String.valueOf(events.getProtocolIdentifier());
        office.note(() -> status.connected(name, version));
        LOG.infof("%s: connected to %s:%d, %s", name, pbx.host(), pbx.port(), version);
        aliveAt = now;
        connected = true;
        reason = GapReason.LINE_LOST;
        pause = FIRST_PAUSE_MS;
        complaint = "";
        resyncedAt = System.nanoTime();
    }

    private void watch(AmiConnection events) throws IOException, TimeoutException, PbxRefused, InterruptedException {
        if (events.breaksWithin(settings.pingEvery())) {
            throw new IOException("the PBX closed the line, or it broke");
        }
        Instant asked = clock.instant();
        learnClock(events);
        if (!events.alive()) {
            throw new IOException("the line has been silent for " + events.silence());
        }
        aliveAt = asked;
        actions.keep();
        Instant lostSince = ear.takeLoss();
        if (lostSince != null) {
            noteGap(lostSince, asked, GapReason.QUEUE_FULL);
            LOG.errorf("%s: more came than could be thought about; events since %s were lost", name, lostSince);
        }
        boolean due = System.nanoTime() - resyncedAt > settings.resyncEvery().toNanos();
        if (due || lostSince != null) {
            resync(null);
            resyncedAt = System.nanoTime();
        }
    }

    /** An answer that is awaited is a better measure of the clocks than an event that may have stalled. */
    private void learnClock(AmiConnection events) throws IOException, TimeoutException {
        Double stamp = events.ping();
        desk.clock().at(stamp, clock.instant());
    }

    private void resync(@Nullable Instant aliveUntil) throws PbxRefused, InterruptedException {
        Instant asked = clock.instant();
        var answer = actions.channels();
        Instant now = clock.instant();
        ear.listed(new Heard.Listed(new Resync(now, asked, aliveUntil, DecodeEvent.channels(answer, now))));
    }

    private void goodbye(@Nullable AmiConnection events) {
        if (events != null) {
            events.close();
        }
        actions.drop();
        connected = false;
        office.note(() -> status.disconnected(name));
    }

    private void noteGap(Instant began, Instant ended, GapReason why) {
        UUID id = Ids.next();
        office.note(() -> status.gap(id, name, began, ended, why));
    }

    private void noteAlive() {
        Instant alive = aliveAt;
        if (connected && alive != null) {
            status.alive(name, alive, ear.lastEventAt(), desk);
        }
    }

    /** Says what is wrong once, not at every attempt. */
    private void complain(String why) {
        if (!why.equals(complaint) && !stopped) {
            LOG.warnf("%s: no line to %s:%d: %s", name, pbx.host(), pbx.port(), why);
            complaint = why;
        }
    }
}
