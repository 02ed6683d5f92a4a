package io.lejek.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.lejek.local.demo.DemoBase;
import io.lejek.local.pbx.CallPlan;
import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of the web application over the demo base, as a person sees it: light and dark, wide and narrow, and by the
 * keyboard alone. {@code -Dpages.clients=100000} takes a large base; the pictures are in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
    private static final String PASSWORD = "acceptance-password";
    private static final int CLIENTS = Integer.getInteger("pages.clients", DemoBase.CLIENTS);

    @TempDir
    static Path folder;

    @AutoClose
    private LocalStack stack;

    @AutoClose
    private Chromium chromium;

    private Api admin;
    private Map<String, String> addresses;
    private BrowserContext person;
    private Page page;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        stack = LocalStack.start(Settings.ephemeral(folder));
        admin = Api.setUp(stack.address(), stack.setupToken().orElseThrow(), "admin", "Administrator", PASSWORD);
        new DemoBase(stack.address(), admin, PASSWORD, Clock.systemUTC()).load(CLIENTS, Progress.silent());
        addresses = Routes.addresses(admin);
        callsAreLogged();
    }

    /** One answered, one given up: the list of calls has something to show. */
    private void callsAreLogged() {
        try (TrialPbxLine line = stack.trialPbx(heard -> {})) {
            line.play(call("+48600000007", CallPlan.Outcome.ANSWERED));
            line.play(call("+48600000008", CallPlan.Outcome.GIVEN_UP));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> admin.get("/api/telephony/calls").path("items").size() == 2);
        }
    }

    private static CallPlan call(String caller, CallPlan.Outcome outcome) {
        return new CallPlan(
                CallPlan.Direction.IN, caller, "101", outcome, Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @BeforeEach
    void signIn() {
        person = chromium.person(stack.address().toString(), 1280, ColorScheme.LIGHT);
        page = person.newPage();
        Chromium.signIn(page, "admin", PASSWORD);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void leavesNoPageOut() {
        // Given
        TreeSet<String> walked = new TreeSet<>(addresses.keySet());

        // When
        walked.removeIf(route -> route.contains("?"));

        // Then
        assertThat(walked).isEqualTo(Routes.named());
    }

    @Test
    void isAccessibleAndFitsInLightAndDarkWideAndNarrow() {
        // Given
        Look look = new Look(page);

        // When
        addresses.values().forEach(look::at);
        look.dialog("/clients", "new-client", "dialog-new-client");
        look.dialog("/clients", "client-filter", "dialog-filter");
        look.dialog("/clients", "export", "dialog-export");
        look.dialog("/calls", "call-row", "dialog-call");

        // Then
        assertThat(look.wrong()).isEmpty();
    }

    @Test
    void clientIsFoundAndANoteWrittenByTheKeyboardAlone() {
        // Given
        page.navigate("/clients");
        assertThat(page.getByTestId("client-row").first()).isVisible();

        // When
        tabTo("[data-testid='client-search']");
        page.keyboard().type("600 000 007");
        assertThat(page.getByTestId("client-row")).hasCount(1);
        tabTo("[data-testid='client-row'] a");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("client-card")).isVisible();
        tabTo("[data-testid='composer'] textarea");
        page.keyboard().type("Written without a mouse");
        tabTo("[data-testid='composer-save']");
        page.keyboard().press("Enter");

        // Then
        assertThat(newest()).containsText("Written without a mouse");
    }

    @Test
    void callIsFoundAndReadByTheKeyboardAlone() {
        // Given
        page.navigate("/calls");
        assertThat(page.getByTestId("call-row").first()).isVisible();

        // When
        tabTo("input[type='search']");
        page.keyboard().type("600 000 007");
        assertThat(page.getByTestId("call-row")).hasCount(1);
        tabTo("[data-testid='call-row']");
        page.keyboard().press("Enter");
        tabTo("[data-testid='how-logged']");
        page.keyboard().press("Enter");

        // Then
        assertThat(page.getByTestId("call-drawer")).containsText("bridge-entered");
    }

    @Test
    void cardWithFiveHundredEntriesShowsANewOneByItself() {
        // Given
        String client = client("Long History");
        for (int i = 1; i <= 500; i++) {
            note(client, "Entry " + i);
        }
        page.navigate("/clients/" + client);
        assertThat(newest()).containsText("Entry 500");

        // When
        note(client, "Just now");

        // Then
        assertThat(newest()).containsText("Just now");
    }

    @Test
    void whoSavesAChangedNoteTooLateSeesTheOthersTextAndChooses() {
        // Given
        String client = client("Two Pens");
        JsonNode note = note(client, "As it was");
        page.navigate("/clients/" + client);
        page.getByTestId("entry-menu").first().click();
        page.getByTestId("entry-edit").click();
        page.getByTestId("entry-form").locator("textarea").first().fill("As I say");
        admin.put(
                "/api/clients/" + client + "/interactions/" + note.path("id").asText(),
                note.path("version").asLong(),
                Api.object().put("channel", "NOTE").put("text", "As another says"));
        assertThat(newest()).containsText("As another says");

        // When
        page.getByTestId("entry-save").click();

        // Then
        assertThat(page.getByTestId("conflict")).containsText("As another says");
        assertThat(page.locator(".mantine-Notification-root")).hasCount(0);
        Chromium.keep(page, "conflict-of-a-note");
        page.getByTestId("conflict-save").click();
        assertThat(newest()).containsText("As I say");
    }

    private String client(String name) {
        return admin.post("/api/clients", Api.object().put("kind", "COMPANY").put("name", name))
                .path("id")
                .asText();
    }

    private JsonNode note(String client, String text) {
        return admin.post(
                "/api/clients/" + client + "/interactions",
                Api.object().put("channel", "NOTE").put("text", text));
    }

    private Locator newest() {
        return page.getByTestId("timeline-entry").first();
    }

    /** Presses Tab until the focus is on the element, as somebody without a mouse would. */
    private void tabTo(String selector) {
        for (int pressed = 0; pressed < 80; pressed++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }
}
