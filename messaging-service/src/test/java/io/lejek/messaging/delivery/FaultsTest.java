package io.lejek.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.testing.Campaigns;
import io.lejek.messaging.testing.Clients.Client;
import io.lejek.messaging.testing.Kafka;
import io.lejek.messaging.testing.MessagingTest;
import io.lejek.messaging.testing.Wire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a mail server and a broken connection can do to a letter. */
@MessagingTest
class FaultsTest {
    @Inject
    DeliverMessages steps;

    @Inject
    Holder holder;

    @Inject
    Jdbi jdbi;

    @Test
    void everyAnswerEndsAsThePolicySays() {
        // Given
        Map<String, String[]> script = new LinkedHashMap<>();
        script.put("dead", new String[] {"550 5.1.1 no such user"});
        script.put("refused", new String[] {"550 we do not like you"});
        script.put("later", new String[] {"451 4.3.0 try later"});
        script.put("closing", new String[] {"421 4.3.2 closing"});
        script.put("before", new String[] {"drop-before-dot", "drop-before-dot"});
        script.put("after", new String[] {"drop-after-dot"});
        script.put("content", new String[] {"dot:554 5.6.0 bad content"});
        script.put("slow", new String[] {"slow"});
        script.put("busy", new String[] {"450 busy", "450 busy", "450 busy", "450 busy"});
        List<Client> members = script.entrySet().stream()
                .map(entry -> {
                    Wire.script(entry.getKey() + "@faults.example", entry.getValue());
                    return Client.consenting(entry.getKey(), entry.getKey() + "@faults.example")
                            .publish();
                })
                .toList();
        String id = Campaigns.draftTo("faults", members);
        // When
        Campaigns.command(id, "start").statusCode(200);
        JsonPath view = Campaigns.awaitState(id, "FINISHED");
        // Then
        assertThat(Campaigns.messages(id).stream().collect(Collectors.toMap(FaultsTest::local, FaultsTest::result)))
                .isEqualTo(Map.of(
                        "dead", "REJECTED BAD_ADDRESS 550 5.1.1 after 1",
                        "refused", "REJECTED REFUSED 550 null after 1",
                        "later", "ACCEPTED null 250 null after 2",
                        "closing", "ACCEPTED null 250 null after 2",
                        "before", "ACCEPTED null 250 null after 3",
                        "after", "UNKNOWN NO_ANSWER null null after 1",
                        "content", "REJECTED REFUSED 554 5.6.0 after 1",
                        "slow", "ACCEPTED null 250 null after 1",
                        "busy", "REJECTED GAVE_UP 450 null after 4"));
        assertThat(view.getMap("counts"))
                .containsEntry("audience", 9)
                .containsEntry("accepted", 4)
                .containsEntry("rejected", 4)
                .containsEntry("unknown", 1);
        assertThat(Wire.receivedAt("faults.example"))
                .extracting(Wire.Received::to)
                .containsExactlyInAnyOrder(
                        "later@faults.example",
                        "closing@faults.example",
                        "before@faults.example",
                        "after@faults.example",
                        "slow@faults.example");
    }

    @Test
    void deadAddressIsLeftOutOfTheNextCampaign() {
        // Given
        Client dead = Client.consenting("Dead", "dead@suppressed.example").publish();
        Wire.script("dead@suppressed.example", "550 5.1.1 no such user");
        String first = Campaigns.draftTo("suppressed", List.of(dead));
        Campaigns.command(first, "start").statusCode(200);
        Campaigns.awaitState(first, "FINISHED");
        // When
        String second = Campaigns.draftTo("suppressed", List.of(dead));
        Campaigns.command(second, "start").statusCode(200);
        JsonPath view = Campaigns.awaitState(second, "FINISHED");
        // Then
        assertThat(view.getMap("counts")).containsEntry("suppressed", 1).containsEntry("accepted", 0);
        assertThat(Wire.received("dead@suppressed.example")).isEmpty();
    }

    @Test
    void policyRefusalPausesWithReasonAndSuppressesNobody() {
        // Given
        Client client = Client.consenting("Blocked", "blocked@policy.example").publish();
        Wire.script("blocked@policy.example", "550 5.7.1 your domain is blocked");
        String id = Campaigns.draftTo("policy", List.of(client));
        // When
        Campaigns.command(id, "start").statusCode(200);
        JsonPath paused = Campaigns.awaitState(id, "PAUSED");
        // Then
        assertThat(paused.getString("stopReason"))
                .contains("your domain is blocked")
                .contains("resume");
        assertThat(paused.getMap("counts")).containsEntry("ready", 1).containsEntry("rejected", 0);
        Wire.script("blocked@policy.example", "550 5.7.1 still blocked");
        Campaigns.command(id, "resume").statusCode(200);
        JsonPath finished = Campaigns.awaitState(id, "FINISHED");
        assertThat(finished.getString("stopReason")).isNull();
        assertThat(finished.getMap("counts")).containsEntry("rejected", 1);
        assertThat(suppressed("blocked@policy.example")).isFalse();
    }

    @Test
    void letterOfALivingSenderIsNoOrphanHoweverLongTheAnswerTakes() {
        // Given
        String id = heldLetter("living");
        // When
        int orphans = steps.recover();
        // Then
        assertThat(orphans).isZero();
        assertThat(Campaigns.view(id).getMap("counts")).containsEntry("inflight", 1);
        Wire.release("held@living.example");
        assertThat(Campaigns.awaitState(id, "FINISHED").getMap("counts")).containsEntry("accepted", 1);
    }

    @Test
    void orphanBecomesUnknownAndItsOwnLateAnswerStillDecidesIt() {
        // Given
        String id = heldLetter("late");
        // When
        int orphans = QuarkusTransaction.requiringNew().call(() -> {
            jdbi.useHandle(handle -> handle.execute(
                    "update holder set lease_until = clock_timestamp() - interval '1 second' where id = ?",
                    holder.id()));
            return steps.recover();
        });
        // Then
        assertThat(orphans).isEqualTo(1);
        assertThat(Campaigns.view(id).getMap("counts")).containsEntry("unknown", 1);
        holder.renew();
        Wire.release("held@late.example");
        await().untilAsserted(() -> assertThat(Campaigns.view(id).getMap("counts"))
                .containsEntry("unknown", 0)
                .containsEntry("accepted", 1));
        await().untilAsserted(() -> assertThat(Kafka.interactions(id))
                .extracting(told -> told.version() + " " + told.happened())
                .containsExactly("1 unknown", "2 sent"));
        assertThat(Wire.received("held@late.example")).hasSize(1);
    }

    @Test
    void fencedOutSenderChangesNothing() {
        // Given
        Client client = Client.consenting("Fenced", "held@fenced.example").publish();
        Wire.script("held@fenced.example", "hold");
        String id = Campaigns.draftTo("fenced", List.of(client));
        Campaigns.command(id, "start").statusCode(200);
        await().until(() -> Wire.holds("held@fenced.example"));
        UUID letter = UUID.fromString((String) Campaigns.messages(id).getFirst().get("id"));
        Claim stale = new Claim(letter, UUID.fromString(id), holder.id(), 0);
        // When
        boolean began = steps.begin(stale).isPresent();
        steps.record(stale, new Attempt(1, false), new Outcome.Interrupted());
        steps.release(stale);
        // Then
        assertThat(began).isFalse();
        assertThat(Campaigns.view(id).getMap("counts")).containsEntry("inflight", 1);
        Wire.release("held@fenced.example");
        Campaigns.awaitState(id, "FINISHED");
        assertThat(Wire.received("held@fenced.example")).hasSize(1);
    }

    private boolean suppressed(String address) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from suppression where hash = suppression_hash(:address))")
                .bind("address", address)
                .mapTo(Boolean.class)
                .one());
    }

    private static String heldLetter(String name) {
        Client client = Client.consenting("Held", "held@" + name + ".example").publish();
        Wire.script("held@" + name + ".example", "hold");
        String id = Campaigns.draftTo(name, List.of(client));
        Campaigns.command(id, "start").statusCode(200);
        await().until(() -> Wire.holds("held@" + name + ".example"));
        return id;
    }

    private static String local(Map<String, Object> letter) {
        return Arrays.asList(((String) letter.get("address")).split("@")).getFirst();
    }

    private static String result(Map<String, Object> letter) {
        return letter.get("state") + " " + letter.get("reason") + " " + letter.get("code") + " "
                + letter.get("enhancedCode") + " after " + letter.get("attempt");
    }
}
