package io.lejek.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at pages as one person sees them, and keeps a picture of each. What is found wrong: messages of errors on the
 * console, serious findings of axe, and pages wider than the window.
 */
final class Look {
    private final Page page;
    private final int width;
    private final String kind;
    private final List<String> wrong = new ArrayList<>();

    Look(BrowserContext person, int width, ColorScheme scheme) {
        this.page = person.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        this.width = width;
        this.kind = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add("console of " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> wrong.add("error on " + page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    List<String> wrong() {
        return wrong;
    }

    /** Opens a page and looks at it once everything has come. */
    void at(String address) {
        page.navigate(address);
        assertThat(page.locator("main h1").first()).isVisible();
        settled(address.substring(1).replaceAll("[/?=]", "-").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id"));
    }

    /** Looks at what is on the screen now. */
    void settled(String name) {
        assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
        Chromium.keep(page, "every-" + kind + "-" + name);
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            wrong.add(name + " is " + needed + " px wide in a window of " + width + " px");
        }
        // The preview of a letter runs no scripts, so axe has to stay outside of it.
        new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> wrong.add("axe on " + name + " (" + kind + "): " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml()));
    }

    /** Opens a dialog by a button, looks at it and closes it with Escape. */
    void dialog(Locator button, String name) {
        button.click();
        Locator dialog = page.locator("[role='dialog']").last();
        assertThat(dialog).isVisible();
        settled(name);
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }
}
