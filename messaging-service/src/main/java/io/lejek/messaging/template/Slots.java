package io.lejek.messaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * The placeholders of a source text, each replaced by a mark of letters and digits that survives HTML cleaning and
 * conversion to plain text, so that values are put in last, where their place is known.
 */
final class Slots {
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]{0,300})\\}");

    private final List<Found> found = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final String prefix;
    private final String marked;

    private record Found(String source, Token token, String fallback) {}

    private Slots(String source, boolean html) {
        String candidate = "lejekslot";
        while (source.contains(candidate)) {
            candidate += "x";
        }
        this.prefix = candidate;
        this.marked = BRACED.matcher(source).replaceAll(match -> Matcher.quoteReplacement(mark(match.group(1), html)));
    }

    static Slots inHtml(String source) {
        return new Slots(source, true);
    }

    static Slots inLine(String source) {
        return new Slots(source, false);
    }

    /** The source with marks in place of its placeholders. */
    String marked() {
        return marked;
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The same mark, remembering that it stands in an address. */
    String inUrl(String text) {
        return text.replaceAll(prefix + "(\\d+)end", prefix + "u$1end");
    }

    /** Cuts a marked plain text or header into its parts. */
    Text cut(String text, Place place) {
        Matcher mark = Pattern.compile(prefix + "(u?)(\\d+)end").matcher(text);
        List<Text.Part> parts = new ArrayList<>();
        int from = 0;
        while (mark.find()) {
            parts.add(new Text.Part.Literal(text.substring(from, mark.start())));
            parts.add(slot(mark, mark.group(1).isEmpty() ? place : Place.URL));
            from = mark.end();
        }
        parts.add(new Text.Part.Literal(text.substring(from)));
        return new Text(parts);
    }

    /** Cuts cleaned HTML into its parts; a placeholder in an attribute that is neither text nor address is a flaw. */
    Text cutHtml(String html) {
        Matcher mark = Pattern.compile(prefix + "(u?)(\\d+)end").matcher(html);
        List<Text.Part> parts = new ArrayList<>();
        int from = 0;
        while (mark.find()) {
            parts.add(new Text.Part.Literal(html.substring(from, mark.start())));
            parts.add(slot(mark, placeAt(html, mark)));
            from = mark.end();
        }
        parts.add(new Text.Part.Literal(html.substring(from)));
        return new Text(parts);
    }

    // Cleaned HTML writes attributes as name="value" and encodes angle brackets within values.
    private Place placeAt(String html, Matcher mark) {
        int position = mark.start();
        if (html.lastIndexOf('<', position) <= html.lastIndexOf('>', position)) {
            return Place.HTML;
        }
        int equals = html.lastIndexOf("=\"", position);
        String attribute = html.substring(html.lastIndexOf(' ', equals) + 1, equals);
        return switch (attribute) {
            case "href", "src" -> Place.URL;
            case "alt", "title" -> Place.HTML;
            default -> {
                flaws.add(Flaw.misplaced(
                        found.get(Integer.parseInt(mark.group(2))).source(), attribute));
                yield Place.HTML;
            }
        };
    }

    private Text.Part slot(Matcher mark, Place place) {
        Found slot = found.get(Integer.parseInt(mark.group(2)));
        return new Text.Part.Slot(slot.token(), slot.fallback(), place);
    }

    private String mark(String inner, boolean html) {
        String source = "{" + inner + "}";
        int bar = inner.indexOf('|');
        String path = (bar < 0 ? inner : inner.substring(0, bar)).strip();
        String fallback = bar < 0 ? "" : inner.substring(bar + 1).strip();
        return Token.named(path)
                .map(token -> {
                    if (token.needsFallback() && fallback.isEmpty()) {
                        flaws.add(Flaw.withoutFallback(source, token));
                    }
                    found.add(new Found(source, token, html ? Encoding.decodeHtml(fallback, false) : fallback));
                    return prefix + (found.size() - 1) + "end";
                })
                .orElseGet(() -> {
                    flaws.add(Flaw.unknown(source));
                    return "";
                });
    }
}
