package io.lejek.crm.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells the other replicas of crm what has changed, by LISTEN and NOTIFY. NOTIFY takes a global lock at its commit, so it is
 * sent in small transactions of its own, many events at once, never in that of a use case. Needs a connection that stays
 * with its session: a pooler in transaction mode must not lie between.
 */
@ApplicationScoped
class ReplicaLink {
    static final String CHANNEL = "lejek_crm_live";

    private static final Logger LOG = Logger.getLogger(ReplicaLink.class);
    private static final int WAITING = 20_000;
    /** A notification holds 8000 bytes; an event takes up to 220. */
    private static final int BATCH = 30;

    private static final int POLL_MS = 1_000;
    private static final int RETRY_MS = 1_000;

    private final UUID self = UUID.randomUUID();
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> threads = new ArrayList<>();
    private final DataSource database;
    private final ObjectMapper json;
    private volatile Consumer<LiveSignal> receiver = signal -> {};
    private volatile @Nullable Connection listening;
    private volatile boolean stopped;

    ReplicaLink(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void onSignal(Consumer<LiveSignal> consumer) {
        receiver = consumer;
    }

    void start(@Observes StartupEvent event) {
        threads.add(Thread.ofPlatform().daemon().name("live-send").start(this::keepSending));
        threads.add(Thread.ofPlatform().daemon().name("live-receive").start(this::keepReceiving));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        threads.forEach(Thread::interrupt);
        Connection connection = listening;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debugf("The link between the replicas ends: %s", e.getMessage());
            }
        }
    }

    /** Never waits: without the database there is nothing to tell. */
    void send(LiveEvent event) {
        if (!waiting.offer(event)) {
            LOG.debug("Too many live events wait; the other replicas miss one.");
        }
    }

    private void keepSending() {
        List<LiveEvent> batch = new ArrayList<>();
        while (!stopped) {
            try {
                if (batch.isEmpty()) {
                    LiveEvent first = waiting.poll(POLL_MS, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                }
                notifyOthers(batch);
                batch.clear();
            } catch (SQLException | JsonProcessingException e) {
                LOG.debugf("Live events wait for the database: %s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void notifyOthers(List<LiveEvent> events) throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, json.writeValueAsString(new ReplicaMessage(self, events)));
            statement.execute();
        }
    }

    private void keepReceiving() {
        boolean up = true;
        while (!stopped) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                listening = connection;
                statement.execute("listen " + CHANNEL);
                if (!up) {
                    up = true;
                    receiver.accept(new LiveSignal.Linked(true));
                }
                receive(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (up && !stopped) {
                    up = false;
                    LOG.debugf("The link between the replicas is broken: %s", e.getMessage());
                    receiver.accept(new LiveSignal.Linked(false));
                }
                pause();
            }
        }
    }

    private void receive(PGConnection connection) throws SQLException {
        while (!stopped) {
            PGNotification[] notifications = connection.getNotifications(POLL_MS);
            if (notifications == null) {
                continue;
            }
            for (PGNotification notification : notifications) {
                deliver(notification.getParameter());
            }
        }
    }

    private void deliver(String text) {
        try {
            ReplicaMessage message = json.readValue(text, ReplicaMessage.class);
            if (!message.origin().equals(self)) {
                message.events().forEach(event -> receiver.accept(new LiveSignal.Changed(event)));
            }
        } catch (JsonProcessingException e) {
            LOG.warnf("A notification on %s cannot be read: %s", CHANNEL, e.getOriginalMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
