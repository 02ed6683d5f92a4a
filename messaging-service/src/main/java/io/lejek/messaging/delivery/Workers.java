package io.lejek.messaging.delivery;

import io.lejek.messaging.channel.Line;
import io.lejek.messaging.email.SmtpConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The threads that send, one per connection. */
@ApplicationScoped
class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final Holder holder;
    private final DeliverMessages steps;
    private final WriteLetter write;
    private final Line.Lines lines;
    private final SmtpConfig smtp;
    private final DeliveryConfig config;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Workers(
            Holder holder,
            DeliverMessages steps,
            WriteLetter write,
            Line.Lines lines,
            SmtpConfig smtp,
            DeliveryConfig config) {
        this.holder = holder;
        this.steps = steps;
        this.write = write;
        this.lines = lines;
        this.smtp = smtp;
        this.config = config;
    }

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        start();
    }

    void end(@Observes ShutdownEvent event) {
        if (stop()) {
            holder.leave();
        } else {
            LOG.warn(
                    "A letter is still waiting for the mail server's answer; it becomes unknown unless it comes in time.");
        }
    }

    synchronized void start() {
        holder.renew();
        for (int number = 1; number <= smtp.connections(); number++) {
            Worker worker = new Worker(holder.id(), steps, write::write, lines.newLine(), config.idle());
            workers.add(worker);
            threads.add(Thread.ofPlatform().daemon().name("smtp-" + number).start(worker));
        }
    }

    /** Lets every worker end its letter; false when one takes too long. */
    synchronized boolean stop() {
        workers.forEach(Worker::stop);
        boolean ended = true;
        try {
            long deadline = System.nanoTime() + FAREWELL.toNanos();
            for (Thread thread : threads) {
                ended &= thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = false;
        }
        workers.clear();
        threads.clear();
        return ended;
    }
}
