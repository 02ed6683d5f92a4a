package io.lejek.messaging.email;

import io.lejek.messaging.channel.Line;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/** Makes SMTP lines from the configuration, which it checks at the start. */
@ApplicationScoped
public class SmtpLines implements Line.Lines {
    private static final Logger LOG = Logger.getLogger(SmtpLines.class);
    private static final Duration SHORTEST_ANSWER_TIMEOUT = Duration.ofMinutes(10);

    private final SmtpConfig config;
    private final Clock clock;
    private final ScheduledExecutorService writeTimer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("smtp-write-timer").factory());

    SmtpLines(SmtpConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        LOG.infof("Letters come from %s", Sender.of(config).from());
        if (config.answerTimeout().compareTo(SHORTEST_ANSWER_TIMEOUT) < 0) {
            throw new IllegalArgumentException("lejek.messaging.smtp.answer-timeout is " + config.answerTimeout()
                    + ": set it to 10m or more. A shorter one gives up on letters that the server did accept.");
        }
        if (config.username().isPresent() != config.password().isPresent()) {
            throw new IllegalArgumentException(
                    "Set both lejek.messaging.smtp.username and lejek.messaging.smtp.password, or neither.");
        }
        if (config.username().isPresent() && !config.starttls()) {
            LOG.warn("lejek.messaging.smtp.starttls is off: the password goes over the network in the clear.");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        writeTimer.shutdownNow();
    }

    @Produces
    @Singleton
    Sender sender(SmtpConfig settings) {
        return Sender.of(settings);
    }

    @Override
    public Line newLine() {
        return new SmtpLine(config, Sender.of(config), clock, writeTimer);
    }

    @Override
    public String provider() {
        return "smtp";
    }
}
