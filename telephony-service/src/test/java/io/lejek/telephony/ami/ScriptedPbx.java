package io.lejek.telephony.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A PBX that speaks AMI on loopback and does what the test tells it: says events, and misbehaves. */
public final class ScriptedPbx implements AutoCloseable {
    public static final String USERNAME = "lejek";
    public static final String SECRET = "a-good-secret";
    private static final String CHALLENGE = "840415273";
    private static final List<String> ALL =
            List.of("Ping", "CoreShowChannels", "Originate", "Hangup", "BlindTransfer", "QueuePause");

    private final ServerSocket door;
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> actions = new CopyOnWriteArrayList<>();
    private volatile List<String> channels = List.of();
    private volatile List<String> permitted = ALL;
    private volatile @Nullable Duration clockBehind;
    private volatile boolean refusing;
    private volatile boolean silent;
    private volatile boolean delayingPings;
    private volatile boolean away;
    private volatile boolean refusingOriginate;
    private volatile int logins;
    private volatile int uptime = 100_000;

    private ScriptedPbx(ServerSocket door) {
        this.door = door;
    }

    public static ScriptedPbx start() {
        return start(ServerSocketFactory.getDefault());
    }

    static ScriptedPbx start(ServerSocketFactory sockets) {
        try {
            ScriptedPbx pbx = new ScriptedPbx(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("scripted-pbx").start(pbx::accept);
            return pbx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Everything as it should be, and nothing going on. */
    public void reset() {
        channels = List.of();
        refusing = false;
        silent = false;
        away = false;
        refusingOriginate = false;
        permitted = ALL;
        clockBehind = null;
        uptime = 100_000;
        actions.clear();
    }

    /** Says something to everybody who listens; {@code \n} becomes CR LF. */
    public void says(String blocks) {
        send(blocks.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    /** As {@link #says}, in another encoding. */
    public void says(String blocks, Charset encoding) {
        send(blocks.replace("\n", "\r\n").getBytes(encoding), Integer.MAX_VALUE);
    }

    /** As {@link #says}, in pieces of so many bytes. */
    public void saysInPieces(String blocks, int bytes) {
        send(blocks.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** What {@code CoreShowChannels} answers: header lines of each channel. */
    public void hasChannels(List<String> headers) {
        channels = List.copyOf(headers);
    }

    /** The actions that the user may do. */
    public void permits(List<String> commands) {
        permitted = commands;
    }

    /** By how much its clock is behind; null: it does not tell the time. */
    public void clockIsBehind(@Nullable Duration time) {
        clockBehind = time;
    }

    private String stamp() {
        Duration behind = clockBehind;
        return behind == null ? "" : "Timestamp: " + Instant.now().minus(behind).getEpochSecond() + ".000000\r\n";
    }

    public void refusesLogins(boolean refuse) {
        refusing = refuse;
    }

    public void refusesOriginate(boolean refuse) {
        refusingOriginate = refuse;
    }

    /** Keeps its connections open and says nothing more, as a line does whose other end lost its power. */
    public void fallsSilent(boolean quiet) {
        silent = quiet;
    }

    /** Lets pings wait, as a PBX does that has much else to say first. */
    public void delaysPings(boolean delay) {
        delayingPings = delay;
    }

    /** Closes every connection; while away, new ones too. */
    public void hangsUp(boolean stayAway) {
        away = stayAway;
        peers.forEach(Peer::close);
    }

    /** At the next login it will say that it started so many seconds ago. */
    public void startedAgo(int seconds) {
        uptime = seconds;
    }

    /** The actions of this name that came, as their headers in small letters. */
    public List<Map<String, String>> actions(String name) {
        return actions.stream()
                .filter(action -> name.equalsIgnoreCase(action.get("action")))
                .toList();
    }

    public int logins() {
        return logins;
    }

    /** Whether somebody listens for events now. */
    public boolean isHeard() {
        return peers.stream().anyMatch(peer -> peer.listening);
    }

    @Override
    public void close() {
        try {
            door.close();
            peers.forEach(Peer::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(byte[] bytes, int piece) {
        for (Peer peer : peers) {
            if (peer.listening) {
                peer.send(bytes, piece);
            }
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                if (away) {
                    socket.close();
                } else {
                    Peer peer = new Peer(socket);
                    peers.add(peer);
                    Thread.ofVirtual().name("scripted-peer").start(peer);
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    /** One connection. */
    private final class Peer implements Runnable {
        private final Socket socket;
        private final OutputStream out;
        private volatile boolean listening;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        @Override
        public void run() {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                say("Asterisk Call Manager/11.0.0\r\n");
                Map<String, String> action = new LinkedHashMap<>();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.isEmpty()) {
                        actions.add(action);
                        answer(action);
                        action = new LinkedHashMap<>();
                    } else {
                        String[] parts = line.split(": ?", 2);
                        action.put(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
                    }
                }
            } catch (IOException closed) {
                // One side hung up.
            } finally {
                close();
            }
        }

        private void answer(Map<String, String> action) {
            if (silent) {
                return;
            }
            String id = "ActionID: " + action.get("actionid") + "\r\n";
            switch (action.getOrDefault("action", "").toLowerCase(Locale.ROOT)) {
                case "challenge" -> say("Response: Success\r\n" + id + "Challenge: " + CHALLENGE + "\r\n\r\n");
                case "login" -> login(action, id);
                case "coresettings" -> say("Response: Success\r\n" + id + "AsteriskVersion: 22.1.0\r\n\r\n");
                case "ping" -> {
                    if (!delayingPings) {
                        say("Response: Success\r\n" + id + "Ping: Pong\r\n" + stamp() + "\r\n");
                    }
                }
                case "coreshowchannels" -> {
                    say("Response: Success\r\n" + id + "EventList: start\r\n\r\n");
                    channels.forEach(channel -> say("Event: CoreShowChannel\r\n" + id + channel + "\r\n"));
                    say("Event: CoreShowChannelsComplete\r\n" + id + "EventList: Complete\r\nListItems: "
                            + channels.size() + "\r\n\r\n");
                }
                case "listcommands" ->
                    say("Response: Success\r\n" + id
                            + permitted.stream()
                                    .map(command -> command + ": does it  (Priv: call,all)\r\n")
                                    .collect(Collectors.joining())
                            + "\r\n");
                case "originate" ->
                    say(
                            refusingOriginate
                                    ? "Response: Error\r\n" + id + "Message: Permission denied\r\n\r\n"
                                    : "Response: Success\r\n" + id + "Message: Originate successfully queued\r\n\r\n");
                default -> say("Response: Error\r\n" + id + "Message: Invalid/unknown command\r\n\r\n");
            }
        }

        private void login(Map<String, String> action, String id) {
            boolean good = USERNAME.equals(action.get("username"))
                    && md5(CHALLENGE + SECRET).equals(action.get("key"))
                    && !refusing;
            if (!good) {
                say("Response: Error\r\n" + id + "Message: Authentication failed\r\n\r\n");
                return;
            }
            say("Response: Success\r\n" + id + "Message: Authentication accepted\r\n\r\n");
            if (!"off".equals(action.get("events"))) {
                logins++;
                say("Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: " + uptime + "\r\nLastReload: " + uptime
                        + "\r\nStatus: Fully Booted\r\n\r\n");
                listening = true;
            }
        }

        private void say(String text) {
            send(text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
        }

        private synchronized void send(byte[] bytes, int piece) {
            try {
                for (int from = 0; from < bytes.length; from += Math.min(piece, bytes.length - from)) {
                    out.write(bytes, from, Math.min(piece, bytes.length - from));
                    out.flush();
                }
            } catch (IOException gone) {
                close();
            }
        }

        private void close() {
            listening = false;
            peers.remove(this);
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed already.
            }
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
