package io.lejek.telephony.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.lejek.telephony.pbx.PbxEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page of the journal, a row for each leg, as COPY takes it: https://www.postgresql.org/docs/current/sql-copy.html, text
 * format. In a storm all that a PBX says goes through here: it is written as bytes at once.
 */
final class JournalPage {
    private static final int EVENT_LENGTH = 400;
    private static final byte[] LINE_END = {'\\', 'n'};

    private final ObjectWriter json;
    private final String pbx;
    private final long place;
    private final List<PbxEvent> events;
    private final ByteArrayOutputStream rows;

    /** @param place of the first of the events in the order in which all was said */
    JournalPage(ObjectWriter json, String pbx, long place, List<PbxEvent> events) {
        this.json = json;
        this.pbx = pbx;
        this.place = place;
        this.events = events;
        this.rows = new ByteArrayOutputStream(events.size() * EVENT_LENGTH);
    }

    /** {@code id, pbx, at, leg, places, events}. */
    byte[] rows() {
        Map<String, List<Integer>> legs = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            legs.computeIfAbsent(events.get(i).leg(), leg -> new ArrayList<>()).add(i);
        }
        legs.forEach(this::row);
        return rows.toByteArray();
    }

    private void row(String leg, List<Integer> said) {
        text(place + said.getFirst() + "\t" + escaped(pbx) + "\t"
                + events.get(said.getLast()).at() + "\t" + escaped(leg) + "\t");
        text(said.stream().map(i -> Long.toString(place + i)).collect(Collectors.joining(",", "{", "}\t")));
        said.forEach(i -> event(events.get(i)));
        rows.write('\n');
    }

    /** JSON writes control characters out, and what it writes them with has to be doubled here. */
    private void event(PbxEvent event) {
        byte[] text = bytes(event);
        int written = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\\') {
                rows.write(text, written, i - written);
                rows.write('\\');
                written = i;
            }
        }
        rows.write(text, written, text.length - written);
        rows.writeBytes(LINE_END);
    }

    private byte[] bytes(PbxEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event of a PBX is a plain record", e);
        }
    }

    private void text(String text) {
        rows.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
