package io.lejek.telephony.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.telephony.call.CallsNow;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what the owner of a line wrote down of what goes on. */
@ApplicationScoped
class NowJson {
    private final ObjectMapper json;

    NowJson(ObjectMapper json) {
        this.json = json;
    }

    CallsNow read(String text) {
        try {
            return json.readValue(text, CallsNow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pbx_line.calls_now holds something else", e);
        }
    }
}
