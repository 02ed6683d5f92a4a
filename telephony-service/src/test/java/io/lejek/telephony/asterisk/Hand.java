package io.lejek.telephony.asterisk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What colleagues in the office do with their calls, done at the PBX. */
final class Hand implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Ami ami;

    Hand(Ami ami) {
        this.ami = ami;
    }

    /** Waits until the desk talks. */
    Hand awaitTalk(String desk) {
        await().atMost(PATIENCE)
                .until(() -> channel(desk).filter(Hand::inBridge).isPresent());
        return this;
    }

    /** Waits until the desk rings. */
    Hand awaitRing(String desk) {
        await().atMost(PATIENCE)
                .until(() -> channel(desk)
                        .filter(item -> item.contains("ChannelStateDesc: Ringing"))
                        .isPresent());
        return this;
    }

    /** The desk passes the other side on without asking. */
    void blindTransfer(String desk, String to) {
        ami.asks("BlindTransfer", "Channel: " + name(desk), "Context: from-phones", "Exten: " + to);
    }

    /** Parks the other side of the desk's call. @return where it can be fetched */
    String park(String desk, String lot) {
        String own = channel(desk).orElseThrow();
        String bridge = value(own, "BridgeId");
        String other = items().stream()
                .filter(item -> value(item, "BridgeId").equals(bridge) && !item.equals(own))
                .findFirst()
                .map(item -> value(item, "Channel"))
                .orElseThrow();
        ami.asks(
                "Park",
                "Channel: " + other,
                "Parkinglot: " + lot,
                "AnnounceChannel: ",
                "TimeoutChannel: " + value(own, "Channel"));
        return await().atMost(PATIENCE)
                .until(() -> parkedAt(other), Optional::isPresent)
                .orElseThrow();
    }

    /** From now on the calls of the desk are recorded. */
    void recordsCallsOf(String desk) {
        ami.asks("DBPut", "Family: recorded", "Key: " + desk, "Val: yes");
    }

    /** A call that somebody has set up from outside: two Local halves, as dialers do. */
    void originate(String channel, String exten) {
        ami.asks(
                "Originate",
                "Channel: " + channel,
                "Context: from-phones",
                "Exten: " + exten,
                "Priority: 1",
                "Timeout: 8000",
                "Async: true");
    }

    private Optional<String> parkedAt(String channel) {
        return Stream.of(ami.heard().split("\r\n\r\n"))
                .filter(block -> block.contains("Event: ParkedCall\r\n")
                        && value(block, "ParkeeChannel").equals(channel))
                .map(block -> value(block, "ParkingSpace"))
                .findFirst();
    }

    private String name(String desk) {
        return value(channel(desk).orElseThrow(), "Channel");
    }

    /** The newest channel of the desk's phone. */
    private Optional<String> channel(String desk) {
        return items().stream()
                .filter(item -> value(item, "Channel").startsWith("PJSIP/" + desk + "-"))
                .max(Comparator.comparing(item -> value(item, "Channel")));
    }

    private List<String> items() {
        return ami.list("CoreShowChannels", "CoreShowChannel");
    }

    private static boolean inBridge(String item) {
        return !value(item, "BridgeId").isEmpty();
    }

    private static String value(String block, String header) {
        return Stream.of(block.split("\r\n"))
                .filter(line -> line.startsWith(header + ": "))
                .map(line -> line.substring(header.length() + 2))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        ami.close();
    }
}
