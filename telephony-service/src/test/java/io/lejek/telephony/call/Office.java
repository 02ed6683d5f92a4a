package io.lejek.telephony.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.pbx.Capture;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What surrounds the service in a test: crm, which publishes users and clients, and the scripts of calls. */
@ApplicationScoped
public class Office {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String servers;
    private final ObjectMapper json;
    private final Jdbi jdbi;
    private final Clock clock;

    Office(@ConfigProperty(name = "lejek.kafka.servers") String servers, ObjectMapper json, Jdbi jdbi, Clock clock) {
        this.servers = servers;
        this.json = json;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Waits as long as a busy machine may need. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }

    /** A PBX as it is at first, which the service hears and says so. */
    public static void awaitLine(ScriptedPbx pbx) {
        pbx.reset();
        await().until(pbx::isHeard);
        await().untilAsserted(() -> assertThat(given().auth()
                        .oauth2(Tokens.admin())
                        .get("/api/telephony/pbx")
                        .jsonPath()
                        .getBoolean("[0].connected"))
                .isTrue());
    }

    /** A user with this extension, whom telephony knows when this returns; whoever had the extension loses it. */
    public UUID hasUser(String extension, @Nullable UUID teamId) {
        jdbi.useHandle(
                handle -> handle.execute("update colleague set extension = null where extension = ?", extension));
        UUID id = Ids.next();
        publish("crm.users", id.toString(), "lejek.user.changed.v1", user(id, extension, teamId));
        await().until(() ->
                jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from colleague where id = :id)")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one()));
        return id;
    }

    /** A client with this number, whom telephony knows when this returns. */
    public UUID hasClient(String name, String number, long version) {
        return hasClient(Ids.next(), name, number, version);
    }

    public UUID hasClient(UUID id, String name, String number, long version) {
        return hasClient(client(id, name, number, version, List.of()));
    }

    /** A client who gave this answer, GIVEN or WITHDRAWN, to the question for consent to calls of advertising. */
    public UUID hasClientWhoAnswered(String answer, UUID id, String number, long version) {
        return hasClient(client(
                id,
                "Asked Client",
                number,
                version,
                List.of(consent("CALL", "SERVICE", "GIVEN"), consent("CALL", "MARKETING", answer))));
    }

    /** So many letters of campaigns went out to a client. */
    public void wasWrittenTo(UUID clientId, int letters, String happened, Instant at) {
        for (int i = 0; i < letters; i++) {
            publishLetter(clientId, happened, at);
        }
        await().until(
                        () -> jdbi.withHandle(handle -> handle.createQuery(
                                        "select count(*) from campaign_letter where client_id = :id")
                                .bind("id", clientId)
                                .mapTo(Integer.class)
                                .one()),
                        Integer.valueOf(letters)::equals);
    }

    /** What messaging says of a letter. */
    public void publishLetter(UUID clientId, String happened, Instant at) {
        Map<String, Object> letter = Map.of(
                "id",
                Ids.next(),
                "version",
                1,
                "channel",
                "EMAIL",
                "direction",
                "OUT",
                "happened",
                happened,
                "clientId",
                clientId,
                "campaignId",
                Ids.next(),
                "beganAt",
                at.toString());
        publish("messaging.interactions", clientId.toString(), "lejek.interaction.recorded.v1", letter);
    }

    private UUID hasClient(Map<String, Object> client) {
        UUID id = (UUID) client.get("id");
        publish("crm.clients", id.toString(), "lejek.client.changed.v1", client);
        await().until(() -> jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from client where id = :id and version >= :version)")
                .bind("id", id)
                .bind("version", client.get("version"))
                .mapTo(Boolean.class)
                .one()));
        return id;
    }

    /** Publishes as crm does; null data are a tombstone. */
    public void publish(String topic, String key, String type, @Nullable Object data) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", servers);
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(topic, key, data == null ? null : json.writeValueAsBytes(data));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            Ids.next().toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/lejek/crm",
                            "ce_time",
                            clock.instant().toString(),
                            "ce_subject",
                            key)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A phone number that no other test has. */
    public static String freshNumber() {
        return "+4860" + (1_000_000 + ThreadLocalRandom.current().nextInt(8_999_999));
    }

    /**
     * A capture as it would be of a new call: with channels of its own, and another number of the customer.
     *
     * @return its events, each with the empty line that ends it
     */
    public static List<String> script(String capture, String number) {
        String run = Long.toHexString(ThreadLocalRandom.current().nextLong() & 0xffff_ffffL);
        String text = Capture.text(capture)
                .replaceAll("\\+44770090000[12]", number.replace("+", "\\+"))
                .replaceAll("pbx-(\\d+\\.\\d+)", "pbx-" + run + "-$1")
                .replaceAll("(BridgeUniqueid: )", "$1" + run + "-");
        return List.of(text.split("\r\n\r\n")).stream()
                .filter(block -> block.startsWith("Event: ") && !block.contains("FullyBooted"))
                .map(block -> block + "\r\n\r\n")
                .toList();
    }

    /** The capture of a call by click, as it would be of this one. */
    public static List<String> clickScript(String capture, String callId, String number) {
        return script(capture, number).stream()
                .map(block -> block.replaceAll("lejek-click-1(?!\\d|-)", "lejek-" + callId))
                .toList();
    }

    /** The events of a script up to, and with, the first that holds this text. */
    public static int until(List<String> script, String text) {
        for (int i = 0; i < script.size(); i++) {
            if (script.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError("the script has no " + text);
    }

    public static void play(ScriptedPbx pbx, List<String> script) {
        script.forEach(pbx::says);
    }

    private static Map<String, Object> user(UUID id, String extension, @Nullable UUID teamId) {
        Map<String, Object> user = new HashMap<>();
        user.put("id", id);
        user.put("version", 1);
        user.put("login", "user-" + id);
        user.put("name", "User " + extension);
        user.put("teamId", teamId);
        user.put("roles", List.of("manager"));
        user.put("extension", extension);
        user.put("active", true);
        return user;
    }

    private static Map<String, Object> consent(String channel, String purpose, String state) {
        return Map.of("channel", channel, "purpose", purpose, "state", state, "at", "2026-01-05T09:00:00Z");
    }

    private static Map<String, Object> client(
            UUID id, String name, String number, long version, List<Map<String, Object>> consents) {
        return Map.of(
                "id",
                id,
                "version",
                version,
                "kind",
                "PERSON",
                "name",
                name,
                "contactPoints",
                List.of(Map.of("id", Ids.next(), "kind", "PHONE", "value", number, "consents", consents)),
                "categories",
                List.of());
    }
}
