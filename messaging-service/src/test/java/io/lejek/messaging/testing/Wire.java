package io.lejek.messaging.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The wire between the service and a real SMTP server: passes everything on, records what the server accepted, and plays the
 * faults that are scripted for a recipient, one per attempt.
 *
 * <p>Faults: a reply such as {@code 550 5.1.1 no such user} instead of the server's to RCPT; {@code dot:} and a reply to the
 * final dot; {@code drop-before-dot}; {@code drop-after-dot}, which lets the server accept and hides its answer; {@code
 * slow}; {@code hold}, which answers the dot only when {@link #release} is called.
 */
public final class Wire implements AutoCloseable {
    // Tests and resources live in different class loaders: they share the script and the record by classes of the JDK.
    private static final String SCRIPT = "lejek.test.wire.script";
    private static final String RECORD = "lejek.test.wire.record";
    private static final int SLOW_MS = 150;

    private final ServerSocket door;
    private final int upstreamPort;

    public Wire(int upstreamPort) throws IOException {
        this.upstreamPort = upstreamPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A letter that the server accepted. */
    public record Received(String to, String raw) {}

    public int port() {
        return door.getLocalPort();
    }

    /** Scripts the next attempts to write to this address. */
    public static void script(String address, String... faults) {
        script().computeIfAbsent(address, key -> new ConcurrentLinkedDeque<>()).addAll(java.util.List.of(faults));
    }

    /** Lets go of the answers that {@code hold} keeps back for this address. */
    public static void release(String address) {
        script().remove(address + "#held");
    }

    /** Whether an answer is kept back for this address. */
    public static boolean holds(String address) {
        return script().containsKey(address + "#held");
    }

    /** What the server accepted for this address. */
    public static java.util.List<Received> received(String address) {
        return record().stream()
                .map(entry -> new Received(entry[0], entry[1]))
                .filter(letter -> letter.to().equals(address))
                .toList();
    }

    /** What the server accepted for any address of this domain. */
    public static java.util.List<Received> receivedAt(String domain) {
        return record().stream()
                .map(entry -> new Received(entry[0], entry[1]))
                .filter(letter -> letter.to().endsWith("@" + domain))
                .toList();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (Socket client = socket;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), upstreamPort)) {
            server.setTcpNoDelay(true);
            new Conversation(client, server).hold();
        } catch (IOException dropped) {
            // One side went away; both are closed.
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Deque<String>> script() {
        return (Map<String, Deque<String>>)
                System.getProperties().computeIfAbsent(SCRIPT, key -> new ConcurrentHashMap<String, Deque<String>>());
    }

    @SuppressWarnings("unchecked")
    private static Queue<String[]> record() {
        return (Queue<String[]>)
                System.getProperties().computeIfAbsent(RECORD, key -> new ConcurrentLinkedQueue<String[]>());
    }

    private static final class Conversation {
        private final InputStream client;
        private final OutputStream toClient;
        private final InputStream server;
        private final OutputStream toServer;
        private String recipient = "";
        private String fault = "";

        Conversation(Socket client, Socket server) throws IOException {
            this.client = new BufferedInputStream(client.getInputStream());
            this.toClient = client.getOutputStream();
            this.server = new BufferedInputStream(server.getInputStream());
            this.toServer = server.getOutputStream();
        }

        void hold() throws IOException {
            answer(serverReply());
            while (true) {
                String command = line(client);
                String verb = command.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT TO:")) {
                    recipientNamed(command);
                } else if (verb.startsWith("DATA")) {
                    letter(command);
                } else {
                    pass(command);
                }
            }
        }

        private void recipientNamed(String command) throws IOException {
            recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
            Deque<String> faults = script().get(recipient);
            String next = faults == null ? null : faults.poll();
            fault = next == null ? "" : next;
            if (fault.matches("\\d{3}.*")) {
                answer(fault + "\r\n");
                if (fault.startsWith("421")) {
                    throw new EOFException("closed by script");
                }
            } else {
                pass(command);
            }
        }

        private void letter(String command) throws IOException {
            if (fault.equals("drop-before-dot")) {
                // Later the drop would race with the dot, which the service may have written by then.
                throw new EOFException("dropped by script");
            }
            if (fault.startsWith("dot:")) {
                answer("354 go on\r\n");
                content();
                answer(fault.substring(4) + "\r\n");
                return;
            }
            pass(command);
            String content = content();
            send(toServer, content + ".\r\n");
            String reply = serverReply();
            if (reply.startsWith("250")) {
                record().add(new String[] {recipient, content});
            }
            if (fault.equals("drop-after-dot")) {
                throw new EOFException("dropped by script");
            }
            waitAsScripted();
            answer(reply);
        }

        private void waitAsScripted() {
            try {
                if (fault.equals("slow")) {
                    Thread.sleep(SLOW_MS);
                } else if (fault.equals("hold")) {
                    script().put(recipient + "#held", new ConcurrentLinkedDeque<>());
                    while (holds(recipient)) {
                        Thread.sleep(10);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private String content() throws IOException {
            StringBuilder content = new StringBuilder();
            for (String next = line(client); !next.equals("."); next = line(client)) {
                content.append(next).append("\r\n");
            }
            return content.toString();
        }

        private void pass(String command) throws IOException {
            send(toServer, command + "\r\n");
            answer(serverReply());
        }

        private String serverReply() throws IOException {
            StringBuilder reply = new StringBuilder();
            String next;
            do {
                next = line(server);
                reply.append(next).append("\r\n");
            } while (next.length() > 3 && next.charAt(3) == '-');
            return reply.toString();
        }

        private void answer(String reply) throws IOException {
            send(toClient, reply);
        }

        private static void send(OutputStream out, String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException();
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
