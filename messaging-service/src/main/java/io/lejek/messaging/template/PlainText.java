package io.lejek.messaging.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.owasp.html.HtmlStreamEventReceiver;

/** Turns a letter's HTML into its plain-text part: paragraphs, list dashes, links with their address in brackets. */
final class PlainText implements HtmlStreamEventReceiver {
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "center", "hr");
    private static final Set<String> LINES = Set.of("br", "tr", "li", "caption");

    private final StringBuilder text = new StringBuilder();
    private final Deque<Link> links = new ArrayDeque<>();
    private final UnaryOperator<String> markUrl;

    private record Link(String href, int from) {}

    private PlainText(UnaryOperator<String> markUrl) {
        this.markUrl = markUrl;
    }

    /** @param markUrl applied to the addresses of links */
    static String of(String html, UnaryOperator<String> markUrl) {
        PlainText text = new PlainText(markUrl);
        LetterHtml.read(html, text);
        return text.tidy();
    }

    @Override
    public void openDocument() {
        text.setLength(0);
    }

    @Override
    public void closeDocument() {
        links.clear();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        breakBefore(element);
        if (element.equals("li")) {
            text.append("- ");
        } else if (element.equals("td") || element.equals("th")) {
            text.append(' ');
        } else if (element.equals("a")) {
            links.push(new Link(attribute(attributes, "href"), text.length()));
        } else if (element.equals("img")) {
            text.append(attribute(attributes, "alt"));
        }
    }

    @Override
    public void closeTag(String element) {
        if (element.equals("a") && !links.isEmpty()) {
            Link link = links.pop();
            String label = text.substring(link.from()).strip();
            if (!link.href().isEmpty() && !label.equals(link.href())) {
                text.append(label.isEmpty() ? "" : " ")
                        .append('(')
                        .append(markUrl.apply(link.href()))
                        .append(')');
            }
        } else if (BLOCKS.contains(element)) {
            text.append("\n\n");
        }
    }

    @Override
    public void text(String words) {
        text.append(words.replaceAll("[\\s\\u00a0]+", " "));
    }

    private void breakBefore(String element) {
        if (BLOCKS.contains(element)) {
            text.append("\n\n");
        } else if (LINES.contains(element)) {
            text.append('\n');
        }
    }

    private String tidy() {
        return text.toString()
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static String attribute(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
