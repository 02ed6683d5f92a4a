package io.lejek.local.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A line to the trial PBX for those who want it to play calls: the demo, benches and tests. */
public final class TrialPbxLine implements AutoCloseable {
    private final Socket socket;

    private TrialPbxLine(Socket socket) {
        this.socket = socket;
    }

    /** What one event says, as far as a listener needs it. */
    public record Heard(String event, String channel, String callerNumber, String linkedid) {}

    /**
     * Logs in to the trial PBX on this machine.
     *
     * @param listener told of every event, in the thread that reads the line
     * @throws UncheckedIOException when it does not answer or refuses
     */
    public static TrialPbxLine open(int port, String user, String secret, Consumer<Heard> listener) {
        return open(port, user, secret, "on", listener);
    }

    /** As {@link #open}, without events. */
    public static TrialPbxLine deaf(int port, String user, String secret) {
        return open(port, user, secret, "off", heard -> {});
    }

    private static TrialPbxLine open(int port, String user, String secret, String events, Consumer<Heard> listener) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            TrialPbxLine line = new TrialPbxLine(socket);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            in.readLine();
            line.send(Message.of("Action", "Login", "Username", user, "Secret", secret, "Events", events));
            Message answer = Message.read(in);
            if (answer == null || !"Success".equals(answer.get("Response"))) {
                socket.close();
                throw new IOException("the trial PBX refused the login");
            }
            Thread.ofVirtual().name("trial-line").start(() -> line.listen(in, listener));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a call to be played; returns at once. */
    public void play(CallPlan plan) {
        send(Message.of(
                "Action", "TrialCall",
                "Direction", plan.direction().name(),
                "Outside", plan.outside(),
                "Extension", plan.extension(),
                "Outcome", plan.outcome().name(),
                "Ringing", Long.toString(plan.ringing().toMillis()),
                "Talking", Long.toString(plan.talking().toMillis())));
    }

    /**
     * Asks for a {@link Scenario} to be played; returns at once.
     *
     * @param outside the number of the person outside
     */
    public void play(String scenario, String outside) {
        send(Message.of("Action", "TrialScenario", "Name", scenario, "Outside", outside));
    }

    /** Asks for every {@link Scenario}, so many times, with no pause between any two events; returns at once. */
    public void burst(int rounds) {
        send(Message.of("Action", "TrialBurst", "Rounds", Integer.toString(rounds)));
    }

    /** Makes the PBX cut every AMI connection, this one too. */
    public void dropAll() {
        send(Message.of("Action", "TrialDrop"));
    }

    private synchronized void send(Message action) {
        try {
            socket.getOutputStream().write(action.toWire().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(BufferedReader in, Consumer<Heard> listener) {
        try {
            for (Message event = Message.read(in); event != null; event = Message.read(in)) {
                if (event.get("Event") != null) {
                    listener.accept(new Heard(
                            event.get("Event", ""),
                            event.get("Channel", ""),
                            event.get("CallerIDNum", ""),
                            event.get("Linkedid", "")));
                }
            }
        } catch (IOException closed) {
            // The line was closed at one end.
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
}
