package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.WireEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a PBX and does nothing but hand over. The queue is bounded; what does not fit is lost, and the time of the
 * first loss is kept until somebody repairs it.
 */
final class Ear {
    private final Clock clock;
    private final BlockingQueue<Heard> queue;
    private final AtomicReference<@Nullable Instant> lostSince = new AtomicReference<>();
    private volatile @Nullable Instant lastEventAt;
    private volatile CompletableFuture<Instant> bootedAt = new CompletableFuture<>();

    Ear(Clock clock, int size) {
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(size);
    }

    void hear(WireEvent event) {
        Instant now = clock.instant();
        lastEventAt = now;
        if (event.name().equals("FullyBooted")) {
            Integer uptime = event.number("Uptime");
            if (uptime != null) {
                bootedAt.complete(now.minusSeconds(uptime));
            }
        } else if (!queue.offer(new Heard.Event(event, now))) {
            lostSince.compareAndSet(null, now);
        }
    }

    /** Hands over a list; waits for a place, because it repairs what was lost. */
    void listed(Heard.Listed listed) throws InterruptedException {
        queue.put(listed);
    }

    /** What waits, in its order; waits itself for a moment when nothing does. */
    List<Heard> take(int most, long patienceMillis) throws InterruptedException {
        List<Heard> heard = new ArrayList<>();
        Heard first = queue.poll(patienceMillis, TimeUnit.MILLISECONDS);
        if (first != null) {
            heard.add(first);
            queue.drainTo(heard, most - 1);
        }
        return heard;
    }

    /** Since when events were lost, if any were; asking clears it. */
    @Nullable
    Instant takeLoss() {
        return lostSince.getAndSet(null);
    }

    @Nullable
    Instant lastEventAt() {
        return lastEventAt;
    }

    /** To be called before a sign-on, whose answer tells when the PBX started. */
    void awaitBoot() {
        bootedAt = new CompletableFuture<>();
    }

    /** When the PBX started, as it said at the sign-on; empty when it does not say so in time. */
    Optional<Instant> bootedAt(long patienceMillis) throws InterruptedException {
        try {
            return Optional.of(bootedAt.get(patienceMillis, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    int waiting() {
        return queue.size();
    }
}
