package io.lejek.telephony.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lejek.telephony.pbx.Bridge;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.DialStatus;
import io.lejek.telephony.pbx.PbxEvent;
import io.lejek.telephony.pbx.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Channel event logging, read into the events that the line would have told. Pure. */
final class CelEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first half of each Local channel, by the name that both share. */
    private final Map<String, Channel> halves = new HashMap<>();

    /** The number by which each channel was reached that somebody dialled; the log tells it after its beginning. */
    private final Map<String, String> dialled = new HashMap<>();
    /** The channels that were created for somebody else's call. */
    private final Map<String, List<Channel>> targets = new HashMap<>();
    /** In which queue a channel waits. */
    private final Map<String, String> queues = new HashMap<>();

    private final List<PbxEvent> events = new ArrayList<>();

    private CelEvents() {}

    static List<PbxEvent> of(List<HistoryRow> rows) {
        CelEvents read = new CelEvents();
        rows.forEach(read::noteDialled);
        rows.forEach(read::add);
        read.events.sort(Comparator.comparing(PbxEvent::at));
        return read.events;
    }

    private void noteDialled(HistoryRow row) {
        String id = row.text("uniqueid");
        String exten = row.text("exten");
        if (id != null && exten != null && exten.length() > 1 && !id.equals(row.text("linkedid"))) {
            dialled.put(id, exten);
        }
    }

    private void add(HistoryRow row) {
        Instant at = row.time("eventtime").orElse(null);
        String uniqueId = row.text("uniqueid");
        String type = row.text("eventtype");
        if (at == null || uniqueId == null || type == null) {
            return;
        }
        Channel channel = HistoryRow.channel(
                uniqueId, row.text("linkedid"), row.text("channame"), null, row.text("cid_num"), row.text("exten"));
        JsonNode extra = extra(row.text("extra"));
        switch (type) {
            case "CHAN_START" -> began(at, channel);
            case "ANSWER" -> events.add(new PbxEvent.LegChanged(at, up(channel)));
            case "HANGUP" -> hungUp(at, channel, extra);
            case "BRIDGE_ENTER" -> {
                leaveQueue(at, channel, false);
                bridge(row, extra).ifPresent(bridge -> events.add(new PbxEvent.BridgeEntered(at, channel, bridge)));
            }
            case "BRIDGE_EXIT" ->
                bridge(row, extra).ifPresent(bridge -> events.add(new PbxEvent.BridgeLeft(at, channel, bridge)));
            case "APP_START" -> app(at, channel, row);
            case "BLINDTRANSFER", "ATTENDEDTRANSFER" -> transferred(at, channel, extra, type.startsWith("BLIND"));
            case "PICKUP" -> {
                String by = text(extra, "pickup_channel_uniqueid");
                if (by != null) {
                    Channel taker = HistoryRow.channel(by, null, text(extra, "pickup_channel"), null, null, null);
                    events.add(new PbxEvent.PickedUp(at, taker, channel));
                }
            }
            case "PARK_START" -> events.add(new PbxEvent.Parked(at, channel, text(extra, "parking_space")));
            default -> {
                // Says nothing that another row does not say.
            }
        }
    }

    private void began(Instant at, Channel channel) {
        events.add(new PbxEvent.LegBegan(at, channel));
        String linked = channel.linkedId();
        if (linked != null && !linked.equals(channel.uniqueId())) {
            // What was created for somebody else's call was dialled.
            events.add(new PbxEvent.DialBegan(at, null, channel, dialled.get(channel.uniqueId())));
            targets.computeIfAbsent(linked, any -> new ArrayList<>()).add(channel);
        }
        String name = channel.name();
        if (name != null && name.startsWith("Local/") && name.contains(";")) {
            Channel other = halves.putIfAbsent(name.substring(0, name.lastIndexOf(';')), channel);
            if (other != null) {
                events.add(new PbxEvent.LocalJoined(at, other, channel));
            }
        }
    }

    private void hungUp(Instant at, Channel channel, JsonNode extra) {
        boolean itself = channel.name() != null && channel.name().equals(text(extra, "hangupsource"));
        if (itself) {
            events.add(new PbxEvent.HangupAsked(at, channel));
        }
        leaveQueue(at, channel, itself);
        String status = text(extra, "dialstatus");
        if (status != null) {
            targets.getOrDefault(channel.uniqueId(), List.of())
                    .forEach(target -> events.add(new PbxEvent.DialEnded(at, channel, target, DialStatus.of(status))));
        }
        events.add(new PbxEvent.LegHungUp(at, channel, extra.path("hangupcause").asInt(0)));
    }

    private void app(Instant at, Channel channel, HistoryRow row) {
        String app = row.text("appname");
        if ("Queue".equals(app)) {
            String data = row.text("appdata");
            String queue = data == null ? "" : data.split(",", 2)[0];
            queues.put(channel.uniqueId(), queue);
            events.add(new PbxEvent.QueueEntered(at, channel, queue, 0));
        } else if ("VoiceMail".equals(app)) {
            events.add(new PbxEvent.VoicemailReached(at, channel));
        }
    }

    private void leaveQueue(Instant at, Channel channel, boolean abandoned) {
        String queue = queues.remove(channel.uniqueId());
        if (queue != null) {
            events.add(new PbxEvent.QueueLeft(at, channel, queue, 0, abandoned));
        }
    }

    private void transferred(Instant at, Channel channel, JsonNode extra, boolean blind) {
        events.add(new PbxEvent.Transferred(
                at,
                channel,
                blind ? null : other(extra, "channel2"),
                other(extra, "transferee_channel"),
                blind ? text(extra, "extension") : null));
    }

    private static @Nullable Channel other(JsonNode extra, String what) {
        String id = text(extra, what + "_uniqueid");
        return id == null ? null : HistoryRow.channel(id, null, text(extra, what + "_name"), null, null, null);
    }

    private static Optional<Bridge> bridge(HistoryRow row, JsonNode extra) {
        String id = text(extra, "bridge_id");
        String technology = text(extra, "bridge_technology");
        boolean conference = "ConfBridge".equalsIgnoreCase(row.text("appname"));
        return Optional.ofNullable(id)
                .map(known ->
                        new Bridge(known, conference ? "base" : "basic", technology, conference ? "ConfBridge" : null));
    }

    private static Channel up(Channel channel) {
        return HistoryRow.channel(
                channel.uniqueId(),
                channel.linkedId(),
                channel.name(),
                Channel.UP,
                channel.callerNumber(),
                channel.exten());
    }

    private static JsonNode extra(@Nullable String json) {
        try {
            return json == null ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String text(JsonNode extra, String field) {
        return PlainText.clean(extra.path(field).asText(null));
    }
}
