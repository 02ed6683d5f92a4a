package io.lejek.telephony.recording;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.call.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings of calls: played in whole and in part to those who may see the call, and gone when they have to be. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class RecordingTest {
    @Inject
    Office office;

    @Inject
    DeleteRecordings deleteRecordings;

    @Inject
    Jdbi jdbi;

    private final Path folder = ScriptedPbxResource.recordings();

    ScriptedPbx pbx;

    private final String number = Office.freshNumber();
    private UUID user = UUID.randomUUID();

    @BeforeEach
    void awaitLine() {
        Office.awaitLine(pbx);
        user = office.hasUser("110", null);
    }

    @Test
    void playsTheWholeAndAnyPart() throws Exception {
        // Given
        Recorded call = recorded();
        byte[] sound = wav(1_000);
        Files.write(call.file(), sound);
        // When
        Response whole = play(call, Tokens.manager(user), null);
        Response part = play(call, Tokens.manager(user), "bytes=100-199");
        Response beyond = play(call, Tokens.manager(user), "bytes=5000-");
        // Then
        whole.then().statusCode(200).header("Accept-Ranges", "bytes").contentType("audio/wav");
        assertThat(whole.asByteArray()).isEqualTo(sound);
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-199/" + sound.length)
                .header("Content-Length", "100");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(sound, 100, 200));
        beyond.then().statusCode(416).header("Content-Range", "bytes */" + sound.length);
    }

    @Test
    void notesWhoBeganToListen() throws Exception {
        // Given
        Recorded call = recorded();
        Files.write(call.file(), wav(1_000));
        // When
        play(call, Tokens.manager(user), "bytes=0-99");
        play(call, Tokens.manager(user), "bytes=100-199");
        // Then
        var listens = given().auth().oauth2(Tokens.admin()).get("/api/telephony/calls/" + call.id() + "/listens");
        assertThat(listens.jsonPath().getList("userId")).containsExactly(user.toString());
        assertThat(listens.jsonPath().getList("userName")).containsExactly("User 110");
    }

    @Test
    void isSilentToThoseWhoMayNotSeeTheCall() throws Exception {
        // Given
        Recorded call = recorded();
        Files.write(call.file(), wav(1_000));
        // When
        Response stranger = play(call, Tokens.manager(UUID.randomUUID()), null);
        // Then
        stranger.then().statusCode(404).body("type", equalTo("urn:lejek:problem:not-found"));
    }

    @Test
    void saysThatTheFileIsMissing() {
        // Given
        Recorded call = recorded();
        // When
        Response answer = play(call, Tokens.manager(user), null);
        // Then
        answer.then().statusCode(404).body("detail", containsString("missing"));
    }

    @Test
    void waitsForThePbxToFinishAndPlaysWhatBrokeOffLongAgo() throws Exception {
        // Given
        Recorded call = recorded();
        Files.write(call.file(), halfWritten());
        // When
        Response fresh = play(call, Tokens.manager(user), null);
        Files.setLastModifiedTime(call.file(), FileTime.from(Instant.now().minusSeconds(600)));
        Response old = play(call, Tokens.manager(user), null);
        // Then
        fresh.then().statusCode(409).body("detail", containsString("still writes"));
        old.then().statusCode(200);
    }

    @Test
    void isDeletedWithItsClient() throws Exception {
        // Given
        UUID client = office.hasClient("Recorded Client", number, 1);
        Recorded call = recorded();
        Files.write(call.file(), wav(1_000));
        // When
        office.publish("crm.clients", client.toString(), "lejek.client.changed.v1", null);
        await().untilAsserted(() -> {
            deleteRecordings.delete();
            assertThat(call.file()).doesNotExist();
        });
        // Then
        play(call, Tokens.manager(user), null).then().statusCode(404);
    }

    @Test
    void isDeletedWhenItWasKeptForLongEnough() throws Exception {
        // Given
        Recorded call = recorded();
        Files.write(call.file(), wav(1_000));
        jdbi.useHandle(handle ->
                handle.execute("update call set ended_at = ended_at - interval '91 days' where id = ?", call.id()));
        // When
        deleteRecordings.delete();
        // Then
        assertThat(call.file()).doesNotExist();
        play(call, Tokens.manager(user), null).then().statusCode(404).body("detail", containsString("90 days"));
    }

    /** A call that the PBX records, and where the file is. */
    private record Recorded(UUID id, Path file) {}

    private Recorded recorded() {
        List<String> script = Office.script("recorded", number).stream()
                .map(block -> block.replaceAll("/tmp/\\S+/monitor/", "/var/spool/asterisk/monitor/"))
                .toList();
        Office.play(pbx, script);
        String id = await().until(
                        () -> given().auth()
                                .oauth2(Tokens.manager(user))
                                .get("/api/telephony/calls")
                                .jsonPath()
                                .getString("items[0].id"),
                        found -> found != null);
        List<String> files = given().auth()
                .oauth2(Tokens.manager(user))
                .get("/api/telephony/calls/" + id)
                .jsonPath()
                .getList("story.steps.findAll { it.kind == 'RECORDED' }.detail");
        return new Recorded(
                UUID.fromString(id),
                folder.resolve(Path.of(files.getFirst()).getFileName().toString()));
    }

    private static Response play(Recorded call, String token, @Nullable String range) {
        var request = given().auth().oauth2(token);
        return (range == null ? request : request.header("Range", range))
                .get("/api/telephony/calls/" + call.id() + "/recordings/0");
    }

    private static byte[] wav(int samples) {
        ByteBuffer file = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(8_000)
                .putShort((short) 1)
                .putShort((short) 8);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        while (file.hasRemaining()) {
            file.put((byte) file.position());
        }
        return file.array();
    }

    /** As Asterisk has it until it closes the file: no length yet. */
    private static byte[] halfWritten() {
        byte[] file = wav(500);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0);
        return file;
    }
}
