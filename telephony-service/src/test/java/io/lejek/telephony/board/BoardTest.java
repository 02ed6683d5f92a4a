package io.lejek.telephony.board;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.call.Interactions;
import io.lejek.telephony.call.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board of the call centre, and what the other services are told of it. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class BoardTest {
    @Inject
    Office office;

    @ConfigProperty(name = "lejek.kafka.servers")
    String servers;

    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        Office.awaitLine(pbx);
    }

    @Test
    void countsWhoWasServedByAQueue() {
        // Given
        String queue = "queues.find { it.queue == 'sales' }?.served.";
        JsonPath before = board();
        // When
        Office.play(pbx, Office.script("queue-answered", Office.freshNumber()));
        Office.play(pbx, Office.script("queue-given-up", Office.freshNumber()));
        // Then
        await().untilAsserted(() -> {
            JsonPath now = board();
            assertThat(now.getLong(queue + "offered") - count(before, queue + "offered"))
                    .isEqualTo(2);
            assertThat(now.getLong(queue + "answered") - count(before, queue + "answered"))
                    .isEqualTo(1);
            assertThat(now.getLong(queue + "gaveUpSoon") - count(before, queue + "gaveUpSoon"))
                    .isEqualTo(1);
            assertThat(now.getDouble(queue + "serviceLevel")).isBetween(0.0, 1.0);
        });
        assertThat(board().getLong("serviceLevelSeconds")).isEqualTo(20);
    }

    @Test
    void showsWhoWaitsAndWhoTalks() {
        // Given
        List<String> script = Office.script("queue-answered", Office.freshNumber());
        int waiting = Office.until(script, "Event: QueueCallerJoin");
        // When
        Office.play(pbx, script.subList(0, waiting));
        // Then
        await().untilAsserted(() -> {
            assertThat(board().getLong("now[0].calls.calls")).isEqualTo(1);
            assertThat(board().getString("now[0].calls.queues[0].queue")).isEqualTo("sales");
            assertThat(board().getLong("now[0].calls.queues[0].callers")).isEqualTo(1);
        });
        Office.play(pbx, script.subList(waiting, script.size()));
        await().untilAsserted(() -> {
            assertThat(board().getLong("now[0].calls.calls")).isZero();
            assertThat(board().getList("now[0].calls.queues")).isEmpty();
        });
    }

    @Test
    void showsAHeadTheAgentsOfTheOwnTeamAndWhatTheyDo() {
        // Given
        UUID team = Ids.next();
        UUID mine = office.hasUser("121", team);
        office.hasUser("122", Ids.next());
        // When
        JsonPath seen = JsonPath.from(given().auth()
                .oauth2(Tokens.head(team))
                .get("/api/telephony/board")
                .asString());
        // Then
        assertThat(seen.<String>getList("agents.userId")).containsExactly(mine.toString());
        assertThat(seen.getString("agents[0].extension")).isEqualTo("121");
        assertThat(board().<String>getList("agents.extension")).contains("121", "122");
    }

    @Test
    void refusesATimeZoneThatIsNone() {
        given().auth()
                .oauth2(Tokens.admin())
                .queryParam("zone", "Mars/Olympus")
                .get("/api/telephony/board")
                .then()
                .statusCode(400)
                .body("detail", equalTo("Enter a time zone such as Europe/Warsaw."));
    }

    @Test
    void tellsTheOtherServices() {
        // Given
        UUID user = office.hasUser("101", null);
        try (Interactions statistics = new Interactions(servers, "telephony.statistics")) {
            // When
            Office.play(pbx, Office.script("inbound-answered", Office.freshNumber()));
            // Then
            await().untilAsserted(() -> assertThat(statistics.all())
                    .filteredOn(message -> message.type().equals("lejek.callers.counted.v1"))
                    .filteredOn(message -> message.key().endsWith(user.toString()))
                    .isNotEmpty()
                    .allSatisfy(message -> {
                        ContractSchemas.assertValid("callers-counted.v1", message.json());
                        assertThat(JsonPath.from(message.json()).getLong("answered"))
                                .isEqualTo(1);
                    }));
            assertThat(statistics.all())
                    .filteredOn(message -> message.type().equals("lejek.calls.counted.v1"))
                    .isNotEmpty()
                    .allSatisfy(message -> ContractSchemas.assertValid("calls-counted.v1", message.json()));
        }
    }

    private static long count(JsonPath board, String path) {
        Number count = board.get(path);
        return count == null ? 0 : count.longValue();
    }

    private static JsonPath board() {
        return JsonPath.from(given().auth()
                .oauth2(Tokens.admin())
                .get("/api/telephony/board")
                .asString());
    }
}
