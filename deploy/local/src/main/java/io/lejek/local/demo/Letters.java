package io.lejek.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;

/** The letters of the demo's campaigns. */
final class Letters {
    private Letters() {}

    static ObjectNode spring() {
        return letter("Spring news", "News for {client.name|you}", """
                <p>Dear {client.name|customer},</p>
                <p>our spring catalogue is out, and delivery to {client.city|your town} is free this month.</p>
                <p>{manager.name|Our team} is glad to answer your questions.</p>
                """, Inventions.WRITTEN_TO);
    }

    static ObjectNode draft() {
        return letter(
                "Invitation to the open day",
                "{client.name|Dear customer}, we open our doors",
                "<p>Dear {client.name|customer},</p><p>come and see the new workshop.</p><p>{manager.name|Our team}</p>",
                "VIP");
    }

    /** A small letter for one category, as the demo goes on sending them. */
    static ObjectNode reminder(String category, long number) {
        return letter(
                category + " letter " + number,
                "A word to {client.name|you}",
                "<p>Dear {client.name|customer},</p><p>we have something for you in {client.city|your town}.</p>",
                category);
    }

    private static ObjectNode letter(String name, String subject, String html, String category) {
        return Api.object()
                .put("name", name)
                .put("subject", subject)
                .put("html", html)
                .put("category", category)
                .put("purpose", "MARKETING");
    }
}
