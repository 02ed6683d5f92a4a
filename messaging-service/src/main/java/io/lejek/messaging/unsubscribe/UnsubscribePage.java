package io.lejek.messaging.unsubscribe;

import java.util.Locale;

/** The pages that a recipient sees, in English, Polish and Russian. They load nothing and run nothing. */
enum UnsubscribePage {
    ENGLISH(
            "en",
            "No more letters?",
            "Press the button and we send no more letters of this kind to this address.",
            "Do not write to me any more",
            "Done. We send no more letters of this kind to this address."),
    POLISH(
            "pl",
            "Nie chcesz więcej listów?",
            "Naciśnij przycisk, a nie wyślemy więcej takich listów na ten adres.",
            "Nie piszcie do mnie więcej",
            "Gotowe. Nie wyślemy więcej takich listów na ten adres."),
    RUSSIAN(
            "ru",
            "Больше не присылать письма?",
            "Нажмите кнопку, и мы больше не будем присылать такие письма на этот адрес.",
            "Больше мне не пишите",
            "Готово. Мы больше не будем присылать такие письма на этот адрес.");

    private final String language;
    private final String title;
    private final String question;
    private final String button;
    private final String done;

    UnsubscribePage(String language, String title, String question, String button, String done) {
        this.language = language;
        this.title = title;
        this.question = question;
        this.button = button;
        this.done = done;
    }

    /** The page in this language, English where we do not speak it. */
    static UnsubscribePage in(String language) {
        for (UnsubscribePage page : values()) {
            if (language.toLowerCase(Locale.ROOT).startsWith(page.language)) {
                return page;
            }
        }
        return ENGLISH;
    }

    /** The question, with a button: asking it changes nothing. */
    String question() {
        return page(
                "<p>" + question + "</p><form method=\"post\"><button type=\"submit\">" + button + "</button></form>");
    }

    String done() {
        return page("<p>" + done + "</p>");
    }

    private String page(String body) {
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="robots" content="noindex">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>\
                <style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;\
                margin:15vh auto;padding:0 1rem}button{font:inherit;padding:.6rem 1.2rem}</style></head>\
                <body><h1>%s</h1>%s</body></html>
                """.formatted(language, title, title, body);
    }
}
