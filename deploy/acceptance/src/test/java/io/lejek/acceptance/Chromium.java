package io.lejek.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this system, without a window and without a word to anybody outside of this machine. */
final class Chromium implements AutoCloseable {
    private static final double PATIENCE_MS = 20_000;
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; where there is none the test is left out loudly, and with {@code CI=true} fails. */
    static Chromium start() {
        Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null) {
            String left =
                    "LEFT OUT: there is no Chromium (Debian: apt-get install chromium); the pages were not tested.";
            System.err.println(left);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(left);
            }
            Assumptions.abort(left);
        }
        List<String> options = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--no-sandbox");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(options)));
    }

    /** A person with a browser of their own: cookies are not shared with others. */
    BrowserContext person(String address, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Warsaw")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return context;
    }

    /** Signs the person of the page in, as people do. */
    static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.getByTestId("user-menu").first()).isVisible();
    }

    /** Keeps what the page shows, for a person to look at. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
