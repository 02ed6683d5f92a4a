package io.lejek.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.lejek.local.pbx.CallPlan;
import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One day of a new user, in Chromium, over the whole running stack; each step goes on where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromCallToFunnelIT {
    private static final String PASSWORD = "acceptance-password";
    private static final String CLIENT = "Zakłady Przykładowe";
    private static final String PHONE = "+48600100200";
    private static final String MAIL = "biuro@example.com";
    private static final String EXTENSION = "101";

    @TempDir
    static Path folder;

    @AutoClose
    private LocalStack stack;

    @AutoClose
    private Chromium chromium;

    private BrowserContext person;
    private Page page;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        stack = LocalStack.start(Settings.ephemeral(folder)
                .with(Key.PBX_RECORDINGS.key("trial"), recordings().toString()));
        person = chromium.person(stack.address().toString(), 1440, ColorScheme.LIGHT);
        page = person.newPage();
    }

    @Test
    @Order(1)
    void oneTimeLinkCreatesTheFirstAdministrator() {
        // Given
        page.navigate("/setup?token=" + stack.setupToken().orElseThrow());
        assertThat(page.getByTestId("setup-form")).isVisible();
        keep("setup");

        // When
        page.getByLabel("Your name").fill("Anna Kowalska");
        page.getByLabel("Login").fill("anna");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create and sign in"))
                .click();

        // Then
        assertThat(page.getByTestId("user-menu").first()).isVisible();
    }

    @Test
    @Order(2)
    void clientIsEnteredWithPhoneAndMail() {
        // Given
        giveMeAnExtension();
        page.navigate("/clients");

        // When
        page.getByTestId("new-client").first().click();
        Locator form = page.getByTestId("client-form");
        form.locator("input[name='name']").fill(CLIENT);
        form.locator("input[name='phones.0']").fill("600 100 200");
        form.locator("input[name='emails.0']").fill("Biuro@Example.com");
        page.getByTestId("client-save").click();

        // Then
        assertThat(page.locator("main h1")).containsText(CLIENT);
        keep("client");
    }

    @Test
    @Order(3)
    void ringPopsTheCardAndTheCallLandsOnTheTimeline() {
        // Given
        assertThat(page.locator("main h1")).containsText(CLIENT);

        // When
        try (TrialPbxLine line = stack.trialPbx(heard -> {})) {
            line.play(new CallPlan(
                    CallPlan.Direction.IN,
                    PHONE,
                    EXTENSION,
                    CallPlan.Outcome.ANSWERED,
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(3)));

            // Then
            assertThat(page.getByTestId("phone-card")).isVisible();
            assertThat(page.getByTestId("phone-caller")).containsText(CLIENT);
            keep("ringing");
            assertThat(page.locator("[data-testid='timeline-entry'][data-kind='CALL']"))
                    .hasCount(1);
        }
    }

    @Test
    @Order(4)
    void dealIsDraggedToTheNextStage() {
        // Given
        page.navigate("/deals");
        page.getByTestId("new-deal").first().click();
        Locator form = page.getByTestId("deal-form");
        form.getByLabel("Client").fill("Przykładowe");
        page.getByRole(AriaRole.OPTION).first().click();
        form.locator("input[name='title']").fill("New warehouse line");
        form.locator("input[name='amount']").fill("12000");
        page.getByTestId("deal-save").click();
        Locator card = page.locator("[data-testid^='deal-card-']");
        assertThat(page.getByTestId("column-assessment").locator("[data-testid^='deal-card-']"))
                .hasCount(1);

        // When
        card.dragTo(page.getByTestId("column-preparation"));

        // Then
        assertThat(page.getByTestId("column-preparation").locator("[data-testid^='deal-card-']"))
                .hasCount(1);
        keep("board");
    }

    @Test
    @Order(5)
    void funnelPageFollowsAMoveWithoutReload() {
        // Given
        page.navigate("/funnel");
        assertThat(page.getByTestId("funnel-deals-preparation")).hasText("1");
        page.evaluate("window.notReloaded = true");
        Api api = Api.signIn(stack.address(), "anna", PASSWORD);
        JsonNode deal = api.get("/api/deals?status=OPEN").path("items").get(0);
        JsonNode stages = api.get("/api/processes").get(0).path("stages");

        // When
        api.post(
                "/api/deals/" + deal.path("id").asText() + "/move",
                Api.object().put("toStageId", stages.get(2).path("id").asText()));

        // Then
        assertThat(page.getByTestId("funnel-deals-presentation")).hasText("1");
        assertThat(page.getByTestId("funnel-deals-preparation")).hasText("0");
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        keep("funnel");
    }

    @Test
    @Order(6)
    void campaignReachesTheMailbox() {
        // Given
        consent();
        page.navigate("/campaigns/new");
        page.getByLabel("Campaign name").fill("Spring");
        page.locator("input[name='subject']").fill("News for {client.name|you}");
        page.getByTestId("campaign-form").locator("textarea").fill("Dear {client.name|customer},\n\nspring is here.");
        page.getByTestId("campaign-save").click();

        // When
        keep("campaign-draft");
        page.getByTestId("campaign-start").click();
        page.getByTestId("campaign-confirm").click();

        // Then
        assertThat(page.locator("[data-testid='campaign-state'][data-state='FINISHED']")
                        .first())
                .isVisible();
        keep("campaign");
        await().untilAsserted(() -> assertThat(new Mailbox(stack.mailbox()).letters())
                .extracting(Mailbox.Letter::to, Mailbox.Letter::subject)
                .containsExactly(tuple(MAIL, "News for " + CLIENT)));
    }

    @Test
    @Order(7)
    void recordedCallIsHeardAndItsWaveformSeen() throws IOException {
        // Given
        try (TrialPbxLine line = stack.trialPbx()) {
            line.play("recorded", PHONE);
            Api api = Api.signIn(stack.address(), "anna", PASSWORD);
            String file = await().until(() -> recording(api), found -> !found.isEmpty());
            Path sound = recordings().resolve(Path.of(file).getFileName());
            Files.write(sound, Tone.wav(3));
        }
        page.navigate("/calls");

        // When
        page.getByTestId("call-row").first().click();
        page.getByTestId("listen").click();

        // Then
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName("How loud the recording is over its time")))
                .isVisible();
        await().untilAsserted(() -> assertThat(page.evaluate("Math.round(document.querySelector('audio').duration)"))
                .isEqualTo(3));
        keep("recording");
    }

    @Test
    @Order(8)
    void recordedCallIsHeardFromTheTimeline() {
        // Given
        page.getByTestId("call-drawer").getByRole(AriaRole.LINK).first().click();

        // When
        page.getByTestId("entry-call").first().click();
        page.getByTestId("listen").click();

        // Then
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName("How loud the recording is over its time")))
                .isVisible();
        keep("recording-from-timeline");
    }

    private static String recording(Api api) {
        for (JsonNode call : api.get("/api/telephony/calls").path("items")) {
            for (JsonNode step : api.get(
                            "/api/telephony/calls/" + call.path("id").asText())
                    .path("story")
                    .path("steps")) {
                if (step.path("kind").asText().equals("RECORDED")) {
                    return step.path("detail").asText();
                }
            }
        }
        return "";
    }

    private static Path recordings() throws IOException {
        return Files.createDirectories(folder.resolve("recordings"));
    }

    private void giveMeAnExtension() {
        Api api = Api.signIn(stack.address(), "anna", PASSWORD);
        String me = api.get("/api/session").path("userId").asText();
        api.patch("/api/users/" + me, Api.object().put("extension", EXTENSION));
    }

    private void consent() {
        Api api = Api.signIn(stack.address(), "anna", PASSWORD);
        String id = api.get("/api/clients?q=" + MAIL)
                .path("items")
                .get(0)
                .path("id")
                .asText();
        JsonNode client = api.get("/api/clients/" + id);
        for (JsonNode point : client.path("contactPoints")) {
            if (point.path("kind").asText().equals("EMAIL")) {
                api.post(
                        "/api/clients/" + id + "/contact-points/"
                                + point.path("id").asText() + "/consents",
                        Api.object()
                                .put("channel", "EMAIL")
                                .put("purpose", "MARKETING")
                                .put("state", "GIVEN")
                                .put("source", "by-phone"));
            }
        }
    }

    private void keep(String name) {
        Chromium.keep(page, name);
    }
}
