package io.lejek.telephony.pbx;

import io.lejek.local.stack.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a real Asterisk said, from {@code deploy/local/src/main/resources/scenarios}, read as it is from the wire. */
public final class Capture {
    /** The trial PBX plays them, too. */
    public static final Path FOLDER = Programs.home().resolve("deploy/local/src/main/resources/scenarios");

    private static final String EVENT = "Event: ";

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
        for (WireEvent event : parse(capture)) {
            Instant at = new PbxClock().at(event.timestamp(), arrived(event));
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

    private static List<WireEvent> parse(String text) {
        return Stream.of(text.split("\r\n\r\n"))
                .map(block -> List.of(block.split("\r\n")))
                .filter(lines -> lines.getFirst().startsWith(EVENT))
                .map(lines -> new WireEvent(lines.getFirst().substring(EVENT.length()), lines.subList(1, lines.size())))
                .toList();
    }

    private static Instant arrived(WireEvent event) {
        Double stamp = event.timestamp();
        return stamp == null ? Instant.EPOCH : Instant.ofEpochMilli(Math.round(stamp * 1_000));
    }
}
