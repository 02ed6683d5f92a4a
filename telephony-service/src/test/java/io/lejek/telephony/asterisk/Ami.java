package io.lejek.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plain AMI connection that keeps every byte it reads: the tests' own hand and ear, independent of the service. */
final class Ami implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern ACTION_ID = Pattern.compile("(?m)^ActionID: (\\S+)\r?$");

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    /** How much of it has been looked through for answers. */
    private int kept;

    private final AtomicLong actions = new AtomicLong();
    /** What came for each action, by its id. */
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

    private Ami(Socket socket) {
        this.socket = socket;
    }

    /** Waits until the port answers, then logs in. */
    static Ami login(int port, String username, String secret) {
        Ami ami = new Ami(await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> open(port), Socket::isConnected));
        Thread.ofVirtual().name("ami-" + port).start(ami::listen);
        ami.asks("Login", "Username: " + username, "Secret: " + secret);
        return ami;
    }

    /**
     * Sends an action and waits for its success.
     *
     * @param headers lines like {@code Channel: PJSIP/101}
     * @return the id of the action
     */
    String asks(String action, String... headers) {
        String id = "test-" + actions.incrementAndGet();
        send(Stream.concat(Stream.of("Action: " + action, "ActionID: " + id), Stream.of(headers))
                .toList());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(answers(id)).isNotEmpty());
        assertThat(answers(id).getFirst()).as(action).contains("Response: Success");
        return id;
    }

    /**
     * Asks for a list and waits until it is complete.
     *
     * @param event the name of the list's items
     * @return the items as they came
     */
    List<String> list(String action, String event) {
        String id = asks(action);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(answers(id)).anyMatch(block -> isEvent(block, event + "sComplete")));
        return answers(id).stream().filter(block -> isEvent(block, event)).toList();
    }

    private List<String> answers(String id) {
        return answers.getOrDefault(id, List.of());
    }

    private static boolean isEvent(String block, String event) {
        return block.startsWith("Event: " + event + "\r\n");
    }

    /** Waits until the event has come on this connection. */
    void awaitEvent(String event) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(heard()).contains("Event: " + event + "\r\n"));
    }

    /** All that came, as on the wire. */
    String heard() {
        synchronized (heard) {
            return heard.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
        return socket;
    }

    private void send(List<String> lines) {
        try {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only this connection's thread comes here. */
    private void keepAnswers() {
        byte[] all;
        synchronized (heard) {
            all = heard.toByteArray();
        }
        int end = lastBlockEnd(all);
        for (String block : new String(all, kept, end - kept, StandardCharsets.UTF_8).split("\r\n\r\n")) {
            Matcher id = ACTION_ID.matcher(block);
            if (id.find()) {
                answers.computeIfAbsent(id.group(1), any -> new CopyOnWriteArrayList<>())
                        .add(block);
            }
        }
        kept = end;
    }

    private int lastBlockEnd(byte[] all) {
        for (int i = all.length; i - 4 >= kept; i--) {
            if (all[i - 1] == '\n' && all[i - 2] == '\r' && all[i - 3] == '\n' && all[i - 4] == '\r') {
                return i;
            }
        }
        return kept;
    }

    private void listen() {
        byte[] buffer = new byte[65_536];
        try (InputStream in = socket.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                synchronized (heard) {
                    heard.write(buffer, 0, count);
                }
                keepAnswers();
            }
        } catch (IOException closed) {
            // The end of the connection: what was heard until now is kept.
        }
    }
}
