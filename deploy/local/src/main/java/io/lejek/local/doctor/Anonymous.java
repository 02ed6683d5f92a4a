package io.lejek.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes people out of what a PBX said: numbers, names, and files that may be called by them. The same is replaced by the
 * same throughout one capture, and extensions, trunks and the PBX's own ids stay, so that it still comes to the same calls.
 */
public final class Anonymous {
    /** What names neither a person nor a number. */
    private static final Set<String> KEPT = Set.of(
            "event",
            "at",
            "since",
            "uniqueId",
            "linkedId",
            "leg",
            "id",
            "type",
            "technology",
            "creator",
            "bridgeId",
            "status",
            "queue",
            "space");

    private static final Set<String> NAMES = Set.of("callerName");
    private static final Pattern NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern CHANNEL = Pattern.compile("([^/]+)/(.+?)((?:-[0-9a-fA-F]{2,})?(?:;\\d)?)");
    /** As many digits of a number stay as tell where it is. */
    private static final int STAYS = 3;

    private final List<String> trunks;
    private final Map<String, String> known = new HashMap<>();

    /** @param trunks how the channels to the outside begin */
    public Anonymous(List<String> trunks) {
        this.trunks = List.copyOf(trunks);
    }

    /** The same event without people; what is given is changed. */
    public JsonNode event(JsonNode event) {
        if (event instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(value(field.getKey(), field.getValue())));
        }
        return event;
    }

    private JsonNode value(String field, JsonNode value) {
        if (value.isObject()) {
            return event(value);
        }
        if (!value.isTextual() || KEPT.contains(field)) {
            return value;
        }
        String text = value.asText();
        String without = NAMES.contains(field)
                ? replaced("Name", text)
                : field.equals("file") ? replaced("file", text) : field.equals("name") ? channel(text) : digits(text);
        return TextNode.valueOf(without);
    }

    private String channel(String name) {
        Matcher parts = CHANNEL.matcher(name);
        if (!parts.matches() || trunks.stream().anyMatch(name::startsWith)) {
            return digits(name);
        }
        String device = parts.group(2);
        boolean person = !parts.group(1).equals("Local") && device.chars().anyMatch(Character::isLetter);
        return parts.group(1) + "/" + (person ? replaced("device", device) : digits(device)) + parts.group(3);
    }

    private String digits(String text) {
        return NUMBER.matcher(text).replaceAll(number -> number(number.group()));
    }

    private String number(String digits) {
        return known.computeIfAbsent(digits, any -> {
            int rest = digits.length() - STAYS;
            String counted = Integer.toString(known.size() + 1);
            return digits.substring(0, STAYS)
                    + "0".repeat(Math.max(0, rest - counted.length()))
                    + counted.substring(Math.max(0, counted.length() - rest));
        });
    }

    private String replaced(String what, String text) {
        return known.computeIfAbsent(what + " " + text, any -> what + "-" + (known.size() + 1));
    }
}
