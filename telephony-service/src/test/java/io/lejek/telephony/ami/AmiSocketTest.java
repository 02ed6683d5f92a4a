package io.lejek.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lejek.telephony.pbx.PbxSettings;
import io.lejek.telephony.pbx.WireEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmiSocketTest {
    private ServerSocket server;
    private Socket pbx;
    private AmiSocket socket;
    private final List<WireEvent> heard = new ArrayList<>();

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(PbxSettings.class)
                .withMapping(LineSettings.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(Map.of(
                        "lejek.telephony.pbx.main.host",
                        "127.0.0.1",
                        "lejek.telephony.pbx.main.port",
                        Integer.toString(server.getLocalPort())))
                .build();
        socket = new AmiSocket(
                config.getConfigMapping(PbxSettings.class).all().get("main"),
                config.getConfigMapping(LineSettings.class),
                new AmiSocket.Events(name -> !name.equals("FullyBooted"), heard::add));
        pbx = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        pbx.close();
        server.close();
    }

    @Test
    void readsLinesThatArriveInPieces() throws IOException {
        // When
        Thread.ofVirtual().start(() -> {
            for (String piece : List.of("Response: Suc", "cess\r", "\nMessage: Hello\r\n\r\n")) {
                says(piece);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        });

        // Then
        assertThat(socket.readLine()).isEqualTo("Response: Success");
        assertThat(socket.readLine()).isEqualTo("Message: Hello");
        assertThat(socket.readLine()).isEmpty();
    }

    @Test
    void readsALineThatIsLongerThanABlock() throws IOException {
        // When
        says("Value: " + "a".repeat(40_000) + "\r\nNext: 1\r\n");

        // Then
        assertThat(socket.readLine()).hasSize(40_007);
        assertThat(socket.readLine()).isEqualTo("Next: 1");
    }

    @Test
    void refusesALineThatNeverEnds() {
        // Given
        Thread.ofVirtual().start(() -> says("a".repeat(100_000)));

        // When / Then
        assertThatThrownBy(socket::readLine).hasMessageContaining("a line of more than 65536 bytes");
    }

    @Test
    void endsNoLineAtALineFeedAlone() throws IOException {
        // When
        says("CallerIDName: two\nlines\r\n");

        // Then
        assertThat(socket.readLine()).isEqualTo("CallerIDName: two\nlines");
    }

    @Test
    void handsEventsPastTheLibraryWithoutWhatNobodyReads() throws IOException {
        // When
        says("Event: Hangup\r\nPrivilege: call,all\r\nDestContext: x\r\nExten: 1\r\n\r\nResponse: Success\r\n");

        // Then
        assertThat(socket.readLine()).isEqualTo("Response: Success");
        assertThat(heard).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("Hangup");
            assertThat(event.get("Exten")).isEqualTo("1");
            assertThat(event.get("DestContext")).isNull();
        });
    }

    @Test
    void leavesOtherEventsToTheLibrary() throws IOException {
        // When
        says("Event: FullyBooted\r\nPrivilege: system,all\r\n");

        // Then
        assertThat(socket.readLine()).isEqualTo("Event: FullyBooted");
        assertThat(socket.readLine()).isEqualTo("Privilege: system,all");
        assertThat(heard).isEmpty();
    }

    @Test
    void readsWhatIsNoUtf8AsLatin1() throws IOException {
        // When
        pbx.getOutputStream().write("CallerIDName: Łódź\r\n".getBytes(StandardCharsets.UTF_8));
        pbx.getOutputStream().write("CallerIDName: Müller\r\n".getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThat(socket.readLine()).isEqualTo("CallerIDName: Łódź");
        assertThat(socket.readLine()).isEqualTo("CallerIDName: Müller");
    }

    @Test
    void tellsThatThePbxClosedTheLine() throws IOException {
        // When
        pbx.close();

        // Then
        assertThatThrownBy(socket::readLine).hasMessage("the PBX closed the line");
    }

    private void says(String text) {
        try {
            pbx.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
