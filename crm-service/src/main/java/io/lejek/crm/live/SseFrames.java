package io.lejek.crm.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts the bytes of an event stream, as they arrive, into whole frames. Ids, retry times and comments are dropped. */
final class SseFrames {
    private static final int LONGEST = 256 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private String event = "";
    private boolean hasData;
    private boolean afterReturn;

    /**
     * The frames that these bytes complete.
     *
     * @throws IllegalStateException when a frame grows beyond 256 KiB
     */
    List<SseFrame> take(byte[] bytes) {
        List<SseFrame> complete = new ArrayList<>();
        for (byte next : bytes) {
            boolean secondOfPair = afterReturn && next == '\n';
            afterReturn = next == '\r';
            if (secondOfPair) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                endLine(complete);
            } else {
                line.write(next);
                if (line.size() + data.length() > LONGEST) {
                    throw new IllegalStateException("a frame is longer than " + LONGEST + " bytes");
                }
            }
        }
        return complete;
    }

    private void endLine(List<SseFrame> complete) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.isEmpty()) {
            endFrame(complete);
            return;
        }
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        if (field.equals("event")) {
            event = value;
        } else if (field.equals("data")) {
            data.append(hasData ? "\n" : "").append(value);
            hasData = true;
        }
    }

    private void endFrame(List<SseFrame> complete) {
        if (hasData) {
            complete.add(new SseFrame(event.isEmpty() ? "message" : event, data.toString()));
        }
        event = "";
        hasData = false;
        data.setLength(0);
    }
}
