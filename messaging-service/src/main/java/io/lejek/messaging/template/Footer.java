package io.lejek.messaging.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The last line of every letter: how to get no more of them. */
public record Footer(String words, String url) {
    /** In the recipient's language; English where we do not speak it. */
    public static Footer in(@Nullable String language, String url) {
        String words = switch (language == null ? "" : language.toLowerCase(Locale.ROOT)) {
            case "pl" -> "Nie chcę więcej takich listów";
            case "ru" -> "Больше не присылать таких писем";
            default -> "Do not send me such letters";
        };
        return new Footer(words, url);
    }

    String html() {
        return "<hr /><p style=\"font-size:12px;color:#666666\"><a href=\"" + Place.HTML.write(url) + "\">"
                + Place.HTML.write(words) + "</a></p>";
    }

    String text() {
        return "\n\n--\n" + words + ": " + url + "\n";
    }
}
