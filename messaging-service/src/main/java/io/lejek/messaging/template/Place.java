package io.lejek.messaging.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a value stands, which decides how it is written so that it stays a value. */
enum Place {
    HEADER,
    PLAIN,
    HTML,
    URL;

    String write(String value) {
        return switch (this) {
            case HEADER -> spaced(value);
            case PLAIN -> spaced(value);
            case HTML -> escaped(spaced(value));
            case URL -> URLEncoder.encode(spaced(value), StandardCharsets.UTF_8).replace("+", "%20");
        };
    }

    /** Control characters and line separators become spaces: a value is one line, wherever it stands. */
    private static String spaced(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().map(point -> breaksLine(point) ? ' ' : point).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean breaksLine(int point) {
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
