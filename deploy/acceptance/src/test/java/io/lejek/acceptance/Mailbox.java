package io.lejek.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The letters that arrived in the trial's mailbox. */
record Mailbox(URI address) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Letter(String messageId, String to, String subject) {}

    List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        String before = "";
        do {
            JsonNode page = page(before);
            for (JsonNode item : page.path("items")) {
                letters.add(new Letter(
                        item.path("messageId").asText(),
                        item.path("to").asText(),
                        item.path("subject").asText()));
            }
            before = page.path("next").asText("");
        } while (!before.isEmpty() && !before.equals("null"));
        return letters;
    }

    private JsonNode page(String before) {
        try {
            String cursor = before.isEmpty() ? "" : "&before=" + before;
            return JSON.readTree(address.resolve("/letters?limit=500" + cursor).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
