package io.lejek.messaging.template;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** What HTML a letter may hold: text, tables, pictures and links; no script, no form, no frame. */
final class LetterHtml {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements(
                    "a", "img", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "br", "span",
                    "center", "font", "pre")
            .allowWithoutAttributes("span", "font")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href", "target")
            .onElements("a")
            .allowAttributes("src", "alt", "width", "height", "border")
            .onElements("img")
            .allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "bgcolor", "colspan", "rowspan")
            .onElements("table", "tr", "td", "th")
            .allowAttributes("color", "face", "size")
            .onElements("font")
            .allowAttributes("align", "valign", "dir", "lang", "title", "role")
            .globally()
            .allowStyling()
            .toFactory();

    private LetterHtml() {}

    /** The source without everything that is not allowed. */
    static String cleaned(String source) {
        return POLICY.sanitize(withoutHidden(source));
    }

    /** Tells the allowed elements and texts to a receiver. */
    static void read(String source, HtmlStreamEventReceiver receiver) {
        HtmlSanitizer.sanitize(source, POLICY.apply(receiver));
    }

    /** Style sheets and comments are dropped before placeholders are looked for: their braces are none. */
    static String withoutHidden(String source) {
        return without(without(source, "<!--", "-->"), "<style", "</style>");
    }

    private static String without(String source, String begin, String end) {
        StringBuilder kept = new StringBuilder(source.length());
        int from = 0;
        while (true) {
            int open = indexOfIgnoringCase(source, begin, from);
            int close = open < 0 ? -1 : indexOfIgnoringCase(source, end, open + begin.length());
            if (close < 0) {
                return kept.append(source, from, source.length()).toString();
            }
            kept.append(source, from, open);
            from = close + end.length();
        }
    }

    private static int indexOfIgnoringCase(String text, String part, int from) {
        for (int at = from; at <= text.length() - part.length(); at++) {
            if (text.regionMatches(true, at, part, 0, part.length())) {
                return at;
            }
        }
        return -1;
    }
}
