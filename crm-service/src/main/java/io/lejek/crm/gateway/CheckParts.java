package io.lejek.crm.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks every part how it is, all at once, and gives each two seconds. */
@ApplicationScoped
class CheckParts {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final DataSource database;
    private final String kafka;
    private final Upstreams upstreams;
    private final ObjectMapper json;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).executor(threads).build();

    CheckParts(
            DataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            Upstreams upstreams,
            ObjectMapper json) {
        this.database = database;
        this.kafka = kafka;
        this.upstreams = upstreams;
        this.json = json;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    List<PartView> all() {
        Map<String, Callable<String>> checks = new LinkedHashMap<>();
        checks.put("database", this::checkDatabase);
        checks.put("kafka", this::checkKafka);
        upstreams.all().forEach(upstream -> checks.put(upstream.name(), () -> checkService(upstream)));
        try {
            List<String> names = List.copyOf(checks.keySet());
            List<Future<String>> answers =
                    threads.invokeAll(checks.values(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            List<PartView> parts = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                parts.add(part(names.get(i), answers.get(i)));
            }
            return parts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service is stopping");
        }
    }

    private static PartView part(String name, Future<String> answer) throws InterruptedException {
        try {
            return new PartView(name, true, answer.get());
        } catch (CancellationException e) {
            return new PartView(name, false, "does not answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            String reason = e.getCause() == null ? null : e.getCause().getMessage();
            return new PartView(name, false, reason == null ? "refuses the connection; is it started?" : reason);
        }
    }

    private String checkDatabase() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds()) ? "answers" : "the connection is broken";
        }
    }

    private String checkKafka() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(settings)) {
            int brokers = admin.describeCluster().nodes().get().size();
            return brokers + (brokers == 1 ? " broker answers" : " brokers answer");
        }
    }

    private String checkService(Upstream upstream) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(upstream.base().resolve("/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == OK) {
            return "ready";
        }
        throw new IOException("answers, but is not ready: " + failingChecks(response.body()));
    }

    private String failingChecks(String body) throws IOException {
        JsonNode checks = json.readTree(body).path("checks");
        List<String> down = StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> !"UP".equals(check.path("status").asText()))
                .map(check -> check.path("name").asText())
                .toList();
        return down.isEmpty() ? "see its log" : String.join(", ", down);
    }
}
