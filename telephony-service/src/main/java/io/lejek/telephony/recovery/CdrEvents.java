package io.lejek.telephony.recovery;

import io.lejek.telephony.pbx.Bridge;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.DialStatus;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Call detail records, read into the events that they sum up: each row is one channel that dialled another. Less is known
 * than from channel event logging: no queue, no hold, whole seconds. Pure.
 */
final class CdrEvents {
    private static final int NORMAL = 16;
    private static final int BUSY = 17;
    private static final int NO_ANSWER = 19;
    private static final int FAILED = 38;

    private CdrEvents() {}

    static List<PbxEvent> of(List<HistoryRow> rows) {
        List<PbxEvent> events = new ArrayList<>();
        Map<String, Instant> ends = rows.stream()
                .filter(row -> row.text("uniqueid") != null)
                .flatMap(row -> end(row).map(end -> Map.entry(id(row), end)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, CdrEvents::later));
        for (int number = 0; number < rows.size(); number++) {
            HistoryRow row = rows.get(number);
            Optional<Instant> start = row.time("start");
            Optional<Instant> end = end(row);
            if (row.text("uniqueid") != null && start.isPresent() && end.isPresent()) {
                add(events, row, start.get(), end.get(), "cdr-" + id(row) + "-" + number);
            }
        }
        ends.forEach((id, end) -> events.add(new PbxEvent.LegHungUp(end, Channel.named(id), NORMAL)));
        events.sort(Comparator.comparing(PbxEvent::at));
        return events;
    }

    private static void add(List<PbxEvent> events, HistoryRow row, Instant start, Instant end, String name) {
        Channel caller = HistoryRow.channel(
                id(row), row.text("linkedid"), row.text("channel"), null, row.text("src"), row.text("dst"));
        events.add(new PbxEvent.LegBegan(start, caller));
        String dialled = row.text("dstchannel");
        if (dialled == null) {
            return;
        }
        Channel target = HistoryRow.channel(name, id(row), dialled, Channel.RINGING, null, null);
        events.add(new PbxEvent.DialBegan(start, caller, target, row.text("dst")));
        Optional<Instant> answer = row.seconds("billsec").map(end::minus).or(() -> row.time("answer"));
        boolean answered = "ANSWERED".equals(row.text("disposition")) && answer.isPresent();
        if (answered) {
            Bridge bridge = new Bridge(name, "basic", null, null);
            events.add(new PbxEvent.DialEnded(answer.get(), caller, target, DialStatus.ANSWER));
            events.add(new PbxEvent.BridgeEntered(answer.get(), caller, bridge));
            events.add(new PbxEvent.BridgeEntered(answer.get(), target, bridge));
            events.add(new PbxEvent.BridgeLeft(end, caller, bridge));
        }
        events.add(new PbxEvent.LegHungUp(end, target, cause(row, answered)));
    }

    /** By its length: a local date of the hour that comes twice in autumn would be an hour off, or before the start. */
    private static Optional<Instant> end(HistoryRow row) {
        Optional<Duration> lasted = row.seconds("duration");
        return lasted.isPresent() ? row.time("start").map(start -> start.plus(lasted.get())) : row.time("end");
    }

    private static int cause(HistoryRow row, boolean answered) {
        return switch (answered ? "" : String.valueOf(row.text("disposition"))) {
            case "BUSY" -> BUSY;
            case "NO ANSWER" -> NO_ANSWER;
            case "FAILED", "CONGESTION" -> FAILED;
            default -> NORMAL;
        };
    }

    private static String id(HistoryRow row) {
        return Objects.requireNonNull(row.text("uniqueid"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
