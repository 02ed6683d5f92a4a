package io.lejek.telephony.call;

import io.lejek.backbone.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of calls ended. */
record Cursor(Instant startedAt, UUID id) {
    static Cursor after(CallView call) {
        return new Cursor(call.startedAt(), call.id());
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.BAD_CURSOR.because("Pass what the last page gave as \"next\", or nothing.");
        }
    }

    String text() {
        byte[] bytes = (startedAt + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
