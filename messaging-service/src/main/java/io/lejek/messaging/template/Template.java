package io.lejek.messaging.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A campaign's text, compiled: cleaned once, its placeholders found and their places known. It holds no logic; a value can
 * neither become markup, nor a header field, nor another placeholder.
 */
public final class Template {
    private final Text subject;
    private final Text html;
    private final Text plain;
    private final List<Flaw> flaws;

    private Template(Text subject, Text html, Text plain, List<Flaw> flaws) {
        this.subject = subject;
        this.html = html;
        this.plain = plain;
        this.flaws = List.copyOf(flaws);
    }

    /** Compiles a text; what is wrong with it is told by {@link #flaws}. */
    public static Template of(String subject, String html) {
        Slots line = Slots.inLine(HeaderLine.require(subject));
        Slots body = Slots.inHtml(LetterHtml.withoutHidden(html));
        String cleaned = LetterHtml.cleaned(body.marked());
        Text subjectText = line.cut(line.marked(), Place.HEADER);
        Text htmlText = body.cutHtml(cleaned);
        Text plainText = body.cut(PlainText.of(cleaned, body::inUrl), Place.PLAIN);
        List<Flaw> flaws = new ArrayList<>(line.flaws());
        flaws.addAll(body.flaws());
        return new Template(subjectText, htmlText, plainText, flaws);
    }

    /** Why this text must not be sent; empty when it may. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** The text with one recipient's values and the way out at its end. */
    public Rendered render(Map<Token, String> values, Footer footer) {
        Set<String> missing = new LinkedHashSet<>();
        String filledSubject = subject.fill(values, missing);
        String filledHtml = html.fill(values, missing) + footer.html();
        String filledText = plain.fill(values, missing) + footer.text();
        return new Rendered(filledSubject, filledHtml, filledText, List.copyOf(missing));
    }
}
