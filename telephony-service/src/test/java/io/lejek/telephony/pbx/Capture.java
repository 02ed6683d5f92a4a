package io.lejek.telephony.pbx;

import io.lejek.local.stack.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerReaderImpl;
import org.asteriskjava.util.SocketConnectionFacade;

/** What a real Asterisk said, from {@code deploy/local/src/main/resources/scenarios}, read by the library as it is from the wire. */
public final class Capture {
    /** The trial PBX plays them, too. */
    public static final Path FOLDER = Programs.home().resolve("deploy/local/src/main/resources/scenarios");

    private static final Map<String, List<PbxEvent>> READ = new ConcurrentHashMap<>();

    private Capture() {}

    /** The names of all captures. */
    public static List<String> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ami"))
                    .map(name -> name.substring(0, name.length() - ".ami".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events of a capture, at the PBX's own times. */
    public static List<PbxEvent> events(String name) {
        return READ.computeIfAbsent(name, any -> eventsOf(text(any)));
    }

    /** As {@link #events}, of a capture's text. */
    public static List<PbxEvent> eventsOf(String capture) {
        List<PbxEvent> events = new ArrayList<>();
        // Answers to actions are left out: the library looks for whoever asked, and there is nobody.
        String text = capture.replaceAll("(?s)Response: .*?\r\n\r\n", "");
        for (ManagerEvent event : parse(text)) {
            Instant at = new PbxClock().at(event.getTimestamp(), arrived(event));
            DecodeEvent.decode(event, at).ifPresent(events::add);
        }
        return List.copyOf(events);
    }

    /** The same event at another time. */
    public static PbxEvent later(PbxEvent event, Duration by) {
        Instant at = event.at().plus(by);
        return switch (event) {
            case PbxEvent.LegBegan e -> new PbxEvent.LegBegan(at, e.channel());
            case PbxEvent.LegChanged e -> new PbxEvent.LegChanged(at, e.channel());
            case PbxEvent.DialBegan e -> new PbxEvent.DialBegan(at, e.caller(), e.target(), e.dialled());
            case PbxEvent.DialEnded e -> new PbxEvent.DialEnded(at, e.caller(), e.target(), e.status());
            case PbxEvent.BridgeEntered e -> new PbxEvent.BridgeEntered(at, e.channel(), e.bridge());
            case PbxEvent.BridgeLeft e -> new PbxEvent.BridgeLeft(at, e.channel(), e.bridge());
            case PbxEvent.LocalJoined e -> new PbxEvent.LocalJoined(at, e.one(), e.two());
            case PbxEvent.LegHungUp e -> new PbxEvent.LegHungUp(at, e.channel(), e.cause());
            case PbxEvent.OriginateFailed e -> new PbxEvent.OriginateFailed(at, e.leg());
            case PbxEvent.LegListed e ->
                new PbxEvent.LegListed(at, e.channel(), e.bridgeId(), e.since().plus(by), e.dialled());
            case PbxEvent.LegHeld e -> new PbxEvent.LegHeld(at, e.channel(), e.held());
            case PbxEvent.HangupAsked e -> new PbxEvent.HangupAsked(at, e.channel());
            case PbxEvent.QueueEntered e -> new PbxEvent.QueueEntered(at, e.channel(), e.queue(), e.position());
            case PbxEvent.QueueLeft e ->
                new PbxEvent.QueueLeft(at, e.channel(), e.queue(), e.position(), e.abandoned());
            case PbxEvent.Transferred e ->
                new PbxEvent.Transferred(at, e.channel(), e.consultation(), e.other(), e.to());
            case PbxEvent.Parked e -> new PbxEvent.Parked(at, e.channel(), e.space());
            case PbxEvent.PickedUp e -> new PbxEvent.PickedUp(at, e.channel(), e.other());
            case PbxEvent.VoicemailReached e -> new PbxEvent.VoicemailReached(at, e.channel());
            case PbxEvent.RecordingBegan e -> new PbxEvent.RecordingBegan(at, e.channel(), e.file());
        };
    }

    /** The capture's text. */
    public static String text(String name) {
        try (InputStream in = Objects.requireNonNull(
                Capture.class.getResourceAsStream("/scenarios/" + name + ".ami"), "there is no capture " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the library makes of a text as it comes from the wire. */
    public static List<ManagerEvent> parse(String text) {
        Collector collector = new Collector();
        ManagerReaderImpl reader = new ManagerReaderImpl(collector, new Object());
        DecodeEvent.CLASSES.forEach(reader::registerEventClass);
        reader.setSocket(new Paper(text));
        reader.run();
        return List.copyOf(collector.events);
    }

    private static final class Collector extends ManagerConnectionImpl {
        private final List<ManagerEvent> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void dispatchEvent(ManagerEvent event, Integer time) {
            if (!(event instanceof DisconnectEvent)) {
                events.add(event);
            }
        }
    }

    private static Instant arrived(ManagerEvent event) {
        Double stamp = event.getTimestamp();
        return stamp == null ? Instant.EPOCH : Instant.ofEpochMilli(Math.round(stamp * 1_000));
    }

    /** A wire that is all there already. */
    private static final class Paper implements SocketConnectionFacade {
        private final Deque<String> lines;

        Paper(String text) {
            lines = new ArrayDeque<>(List.of(text.split("\r\n", -1)));
        }

        @Override
        public String readLine() {
            return lines.poll();
        }

        @Override
        public void write(String text) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public InetAddress getLocalAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public int getLocalPort() {
            return 0;
        }

        @Override
        public InetAddress getRemoteAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public int getRemotePort() {
            return 0;
        }
    }
}
