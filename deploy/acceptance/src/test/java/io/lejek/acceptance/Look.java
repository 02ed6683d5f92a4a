package io.lejek.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at what a page shows, light and dark, wide and narrow, and keeps a picture of each. What is found wrong: messages of
 * errors on the console, serious findings of axe, and pages wider than the window.
 */
final class Look {
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int HEIGHT = 900;

    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    Look(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add("console of " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> wrong.add("error on " + page.url() + ": " + error));
    }

    List<String> wrong() {
        return wrong;
    }

    /** Opens a page and looks at it. */
    void at(String address) {
        String name = address.substring(1).replaceAll("[/?=]", "-").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
        for (ColorScheme scheme : SCHEMES) {
            // Opened anew: what is out of sight keeps the colours of the scheme in which it was drawn.
            choose(scheme);
            page.navigate(address);
            assertThat(page.locator("main h1").first()).isVisible();
            wideAndNarrow(name, scheme);
        }
    }

    /** Opens a dialog by a button of a page, looks at it and closes it with Escape. */
    void dialog(String address, String button, String name) {
        for (ColorScheme scheme : SCHEMES) {
            choose(scheme);
            page.navigate(address);
            page.getByTestId(button).first().click();
            Locator dialog = page.locator("[role='dialog']").last();
            assertThat(dialog).isVisible();
            wideAndNarrow(name, scheme);
            page.keyboard().press("Escape");
            assertThat(dialog).isHidden();
        }
    }

    private void choose(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void wideAndNarrow(String name, ColorScheme scheme) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            String picture = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
            fits(picture, width);
            // Both widths and both schemes are checked by this in half of the time.
            if (width == WIDTHS.getFirst() == (scheme == ColorScheme.LIGHT)) {
                isAccessible(picture);
            }
        }
    }

    private void fits(String name, int width) {
        assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
        Chromium.keep(page, "every-" + name);
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            wrong.add(name + " needs " + needed + " px");
        }
    }

    private void isAccessible(String name) {
        // The preview of a letter runs no scripts, so axe has to stay outside of it.
        new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> wrong.add("axe on " + name + ": " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml()));
    }
}
