package io.lejek.backbone.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** The topics between the services, and their making where the platform does not declare them. */
@ApplicationScoped
public class Topics {
    public static final String CLIENTS = "crm.clients";
    public static final String USERS = "crm.users";
    public static final String PROCESSES = "crm.processes";
    public static final String DEALS = "crm.deals";
    public static final String CRM_INTERACTIONS = "crm.interactions";
    public static final String TELEPHONY_INTERACTIONS = "telephony.interactions";
    public static final String TELEPHONY_STATISTICS = "telephony.statistics";
    public static final String MESSAGING_INTERACTIONS = "messaging.interactions";

    private static final Logger LOG = Logger.getLogger(Topics.class);
    static final int PARTITIONS = 12;
    private static final Map<String, String> KEPT = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
    /** A tombstone erases for good within a week, because compaction may lag no longer. */
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            Long.toString(TimeUnit.DAYS.toMillis(7)));

    private final BackboneSettings settings;

    Topics(BackboneSettings settings) {
        this.settings = settings;
    }

    // Before the consumers subscribe, so that they need not wait for the metadata of a missing topic.
    void create(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (settings.createTopics() && !created()) {
            LOG.warnf("Kafka at %s does not answer yet; the topics are created when it does.", settings.servers());
            Thread.ofPlatform().daemon().name("topics").start(this::keepTrying);
        }
    }

    private void keepTrying() {
        try {
            do {
                TimeUnit.SECONDS.sleep(2);
            } while (!created());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created() {
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = admin.listTopics().names().get(15, TimeUnit.SECONDS);
            List<NewTopic> missing =
                    all().filter(topic -> !existing.contains(topic.name())).toList();
            for (KafkaFuture<Void> creation :
                    admin.createTopics(missing).values().values()) {
                await(creation);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The topics are not there yet", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Stream<NewTopic> all() {
        return Stream.concat(
                Stream.of(CLIENTS, USERS, PROCESSES, TELEPHONY_STATISTICS).map(name -> topic(name, COMPACTED)),
                Stream.of(DEALS, CRM_INTERACTIONS, TELEPHONY_INTERACTIONS, MESSAGING_INTERACTIONS)
                        .map(name -> topic(name, KEPT)));
    }

    private NewTopic topic(String name, Map<String, String> configuration) {
        return new NewTopic(name, PARTITIONS, settings.replicationFactor()).configs(configuration);
    }

    private static void await(KafkaFuture<Void> creation)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            creation.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // Another service was quicker.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
