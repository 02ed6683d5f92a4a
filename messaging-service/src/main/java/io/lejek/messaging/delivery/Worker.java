package io.lejek.messaging.delivery;

import io.lejek.messaging.channel.Letter;
import io.lejek.messaging.channel.Line;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.message.Verdict;
import io.lejek.messaging.template.HeaderLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Sends letters over one line, one after the other: reserve, put in flight, hand over, write down. It survives the mail
 * server and the database being away; what it knows of a letter it writes down before it takes the next.
 */
final class Worker implements Runnable {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_QUIET = Duration.ofSeconds(20);

    private final UUID holder;
    private final Steps steps;
    private final Function<Begun, Letter> write;
    private final Line line;
    private final Duration idle;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration patience;
    private Duration quiet = Duration.ZERO;

    Worker(UUID holder, Steps steps, Function<Begun, Letter> write, Line line, Duration idle) {
        this.holder = holder;
        this.steps = steps;
        this.write = write;
        this.line = line;
        this.idle = idle;
        this.patience = idle;
    }

    @Override
    public void run() {
        while (!stopped()) {
            try {
                if (round()) {
                    patience = idle;
                } else {
                    pause(idle);
                }
            } catch (RuntimeException e) {
                LOG.warnf("Sending waits: %s. Nothing is lost, it is tried again.", e.getMessage());
                LOG.debug("Sending waits", e);
                pauseLonger();
            }
        }
        line.drop();
    }

    /** Ends after the letter that is in flight. */
    void stop() {
        stopping.countDown();
    }

    /** One reservation and its letters; false when there was nothing to send. */
    boolean round() {
        List<UUID> due = steps.due();
        if (due.isEmpty()) {
            dropIdleLine();
            return false;
        }
        quiet = Duration.ZERO;
        switch (line.open()) {
            case Line.Opening.Open open -> {
                List<Claim> claims = steps.claim(holder, due);
                claims.forEach(this::deliver);
                return !claims.isEmpty();
            }
            case Line.Opening.Unreachable(String why) -> {
                LOG.warnf("%s; letters wait until it answers.", why);
                pauseLonger();
                return false;
            }
            case Line.Opening.LockedOut(String why) -> {
                steps.pause(due, why);
                return false;
            }
        }
    }

    // The server hangs up on those who say nothing; to find that out would cost a letter an attempt.
    private void dropIdleLine() {
        quiet = quiet.plus(idle);
        if (quiet.compareTo(LONGEST_QUIET) > 0) {
            line.drop();
            quiet = Duration.ZERO;
        }
    }

    private void deliver(Claim claim) {
        // Without a line nothing is put in flight, so that an outage costs no letter an attempt.
        if (stopped() || !(line.open() instanceof Line.Opening.Open)) {
            steps.release(claim);
            return;
        }
        Optional<Begun> begun;
        try {
            begun = steps.begin(claim);
        } catch (RuntimeException e) {
            // The commit may have happened and its confirmation be lost: the row must not stay in flight.
            LOG.warnf("A letter was not put in flight: %s. It is tried again.", e.getMessage());
            LOG.debug("Not put in flight", e);
            untilStored(() -> steps.record(claim, new Attempt(1, false), new Outcome.Interrupted()));
            pause(idle);
            return;
        }
        begun.ifPresent(this::send);
    }

    private void send(Begun begun) {
        Outcome outcome = handOver(begun);
        Verdict verdict = untilStored(() -> steps.record(begun.claim(), begun.attempt(), outcome));
        if (verdict.demandsNewConnection()) {
            line.drop();
        }
    }

    private Outcome handOver(Begun begun) {
        Letter letter;
        try {
            letter = write.apply(begun);
        } catch (HeaderLine.Unsafe e) {
            LOG.debug("A letter cannot be written", e);
            return new Outcome.Unsendable();
        } catch (RuntimeException e) {
            LOG.warnf("A letter cannot be written now: %s", e.getMessage());
            LOG.debug("Not written", e);
            return new Outcome.Interrupted();
        }
        return line.send(letter);
    }

    private Verdict untilStored(Supplier<Verdict> record) {
        while (true) {
            try {
                Verdict verdict = record.get();
                patience = idle;
                return verdict;
            } catch (RuntimeException e) {
                LOG.warnf("What became of a letter cannot be written down yet: %s. It is tried again.", e.getMessage());
                LOG.debug("Not written down", e);
                if (stopped()) {
                    throw e;
                }
                pauseLonger();
            }
        }
    }

    private void pauseLonger() {
        pause(patience);
        Duration next = patience.multipliedBy(2);
        patience = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private void pause(Duration duration) {
        try {
            if (stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("A sender stops");
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }
}
