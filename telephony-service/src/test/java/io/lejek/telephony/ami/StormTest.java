package io.lejek.telephony.ami;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.call.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More than a PBX usually says, and a database that takes nothing: the calls in the midst of it are logged, once. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class StormTest {
    private static final int EVENTS = 100_000;
    private static final int CALLS = 200;
    /** 60 with {@code -Daway.seconds=60}. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("away.seconds", 15));

    @Inject
    Office office;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource dataSource;

    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        Office.awaitLine(pbx);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Event: VarSet\r\nChannel: PJSIP/101-1\r\nUniqueid: v-1\r\nVariable: step\r\nValue: %d\r\n\r\n",
                "Event: Reload\r\nPrivilege: system,all\r\nModule: res_pjsip.so %d\r\nStatus: 0\r\n\r\n"
            })
    void logsACallAmidAHundredThousandEventsThatAreOfNone(String other) {
        // Given
        UUID user = office.hasUser("101", null);
        List<String> script = Office.script("inbound-answered", Office.freshNumber());
        int connected = Office.until(script, "Event: BridgeEnter");
        int logins = pbx.logins();
        int gaps = gaps();
        String others = IntStream.range(0, 1_000).mapToObj(other::formatted).reduce("", String::concat);
        // When
        Office.play(pbx, script.subList(0, connected));
        for (int i = 0; i < EVENTS / 1_000; i++) {
            pbx.says(others);
        }
        Office.play(pbx, script.subList(connected, script.size()));
        // Then
        await().untilAsserted(() -> assertThat(outcomes(user)).containsExactly("ANSWERED"));
        assertThat(pbx.logins()).isEqualTo(logins);
        assertThat(gaps()).isEqualTo(gaps);
    }

    @Test
    void losesNothingWhileTheDatabaseTakesNothing() throws SQLException {
        // Given
        UUID user = office.hasUser("101", null);
        int gaps = gaps();
        List<List<String>> scripts = IntStream.range(0, CALLS)
                .mapToObj(any -> Office.script("inbound-answered", Office.freshNumber()))
                .toList();
        int repeated = EVENTS / CALLS;
        // When
        try (Connection locking = dataSource.getConnection();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("lock table telephony.pbx_event, telephony.call in access exclusive mode");
            long until = System.nanoTime() + AWAY.toNanos();
            for (List<String> script : scripts) {
                int connected = Office.until(script, "Event: BridgeEnter");
                Office.play(pbx, script.subList(0, connected));
                pbx.says(state(script).repeat(repeated - script.size()));
                Office.play(pbx, script.subList(connected, script.size()));
            }
            while (System.nanoTime() < until) {
                // A session that says nothing for long would lose its lock.
                statement.execute("select pg_sleep(0.1)");
            }
            locking.rollback();
        }
        // Then
        await().untilAsserted(() -> assertThat(count(
                        "select count(*) from telephony.call where extension = '101' and user_id = '" + user + "'"))
                .isEqualTo(CALLS));
        String run = uniqueId(scripts.getFirst());
        await().untilAsserted(() -> assertThat(
                        count("select count(*) from telephony.pbx_event where leg = '" + run + "'"))
                .isGreaterThanOrEqualTo(repeated - scripts.getFirst().size()));
        assertThat(gaps()).isEqualTo(gaps);
    }

    private static String state(List<String> script) {
        return script.get(Office.until(script, "Event: Newstate") - 1);
    }

    private static String uniqueId(List<String> script) {
        return state(script)
                .lines()
                .filter(line -> line.startsWith("Uniqueid: "))
                .map(line -> line.substring("Uniqueid: ".length()))
                .findFirst()
                .orElseThrow();
    }

    private long count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static int gaps() {
        return given().auth()
                .oauth2(Tokens.admin())
                .get("/api/telephony/pbx")
                .jsonPath()
                .getInt("[0].gaps");
    }

    private static List<String> outcomes(UUID user) {
        return given().auth()
                .oauth2(Tokens.manager(user))
                .get("/api/telephony/calls")
                .jsonPath()
                .getList("items.outcome");
    }
}
