package io.lejek.local.mailbox;

import java.util.List;

/** The pages of the mailbox. */
final class LetterHtml {
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Mailbox of the trial</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem 1.25rem; }
            h1 { font-size: 1.3rem; } p.note, dt, time { color: color-mix(in srgb, currentColor 65%, transparent); }
            table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .45rem .6rem; }
            tr { border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
            td { overflow-wrap: anywhere; } time { white-space: nowrap; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
            iframe { width: 100%; height: 70vh; border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
              border-radius: .5rem; background: #fff; }
            </style>
            """;

    private LetterHtml() {}

    static String list(List<Letter> letters, int total) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<meta http-equiv=\"refresh\" content=\"10\"></head><body><h1>Mailbox of the trial</h1>");
        page.append("<p class=\"note\">Letters that Lejek sent in this trial. Nothing is sent on. ")
                .append(total)
                .append(total == 1 ? " letter" : " letters")
                .append(total > letters.size() ? ", the newest " + letters.size() + " below." : ".")
                .append("</p><table><thead><tr><th>To</th><th>Subject</th><th>Received (UTC)</th></tr></thead><tbody>");
        for (Letter letter : letters) {
            page.append("<tr><td>").append(safe(letter.to()));
            page.append("</td><td><a href=\"/letters/").append(letter.id()).append("\">");
            page.append(safe(letter.subject().isBlank() ? "(no subject)" : letter.subject()));
            page.append("</a></td><td>").append(time(letter)).append("</td></tr>");
        }
        return page.append("</tbody></table></body></html>").toString();
    }

    static String one(Letter letter) {
        return HEAD + "</head><body><p><a href=\"/\">All letters</a></p><h1>" + safe(letter.subject())
                + "</h1><dl><dt>From</dt><dd>" + safe(letter.from()) + "</dd><dt>To</dt><dd>" + safe(letter.to())
                + "</dd><dt>Received</dt><dd>" + time(letter) + "</dd></dl>"
                + "<iframe title=\"The letter\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/letters/"
                + letter.id() + "/body\"></iframe><p><a href=\"/letters/" + letter.id()
                + "/source\">Source</a></p></body></html>";
    }

    /** The letter itself; its links open in a window of their own. */
    static String body(LetterText text) {
        String content = text.html()
                ? text.text()
                : "<pre style=\"white-space: pre-wrap; font: inherit\">" + safe(text.text()) + "</pre>";
        return "<!doctype html><meta charset=\"utf-8\"><base target=\"_blank\">" + content;
    }

    static String missing() {
        return HEAD + "</head><body><h1>No such letter</h1><p><a href=\"/\">All letters</a></p></body></html>";
    }

    private static String time(Letter letter) {
        String at = letter.receivedAt();
        return "<time datetime=\"" + at + "\">" + at.substring(0, 19).replace('T', ' ') + "</time>";
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
