package io.lejek.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.telephony.asterisk.CallDetail;
import io.lejek.telephony.asterisk.InstalledAsterisk;
import io.lejek.telephony.asterisk.RealAsterisk;
import io.lejek.telephony.calllist.AwakeNumbers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two agents dial one list by themselves, through the page in Chromium and a real Asterisk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialListIT {
    private static final String PASSWORD = "acceptance-password";
    /** As many as the system property {@code list.clients} says; CI dials a short list. */
    private static final int CLIENTS = Integer.getInteger("list.clients", 20);

    private static final Duration PATIENCE = Duration.ofMinutes(2).plusSeconds(6L * CLIENTS);
    private static final Map<String, String> AGENTS = Map.of("igor", "101", "malgorzata", "102");
    private static final List<String> CHOSEN = List.of("INTERESTED", "NO_DECISION", "NOT_INTERESTED");
    private static final Map<String, String> KEYS =
            Map.of("INTERESTED", "1", "NO_DECISION", "5", "NOT_INTERESTED", "6");

    @TempDir
    static Path folder;

    @AutoClose
    private RealAsterisk asterisk;

    @AutoClose
    private LocalStack stack;

    @AutoClose
    private Chromium chromium;

    private Api admin;
    private Set<String> numbers;

    @BeforeAll
    void start() {
        Optional<InstalledAsterisk> installed = InstalledAsterisk.find();
        assumeTrue(installed.isPresent(), "there is no Asterisk on this machine");
        chromium = Chromium.start();
        asterisk = RealAsterisk.start(installed.get());
        stack = LocalStack.start(settings());
        admin = Api.setUp(stack.address(), stack.setupToken().orElseThrow(), "admin", "Administrator", PASSWORD);
        AGENTS.forEach(this::hire);
        numbers = clients();
        admin.post(
                "/api/segments",
                Api.object().put("name", "Everybody").put("shared", true).set("filter", everybody()));
    }

    private Settings settings() {
        String pbx = "lejek.telephony.pbx.office.";
        return Settings.ephemeral(folder)
                .with(pbx + "host", "127.0.0.1")
                .with(pbx + "port", Integer.toString(asterisk.amiPort()))
                .with(pbx + "username", RealAsterisk.USERNAME)
                .with(pbx + "secret", asterisk.secret())
                .with(pbx + "trunks", "PJSIP/trunk")
                .with(pbx + "internal-digits", "[1-9]\\d{2}")
                .with(pbx + "dial-context", "from-phones");
    }

    private void hire(String login, String extension) {
        ObjectNode user = Api.object()
                .put("login", login)
                .put("name", "Agent " + extension)
                .put("password", PASSWORD)
                .put("extension", extension);
        user.putArray("roles").add("agent");
        admin.post("/api/users", user);
        asterisk.world().phone(extension).answersAfter(Duration.ZERO);
    }

    /** Of ten, six talk for a moment, two are busy, one does not exist and one declines. */
    private Set<String> clients() {
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < CLIENTS) {
            all.add(AwakeNumbers.fresh());
        }
        int index = 0;
        for (String number : all) {
            var phone = asterisk.world().phone(number);
            switch (index % 10) {
                case 6, 7 -> phone.isBusy();
                case 8 -> {}
                case 9 -> phone.rejectsAfter(Duration.ofMillis(300));
                default -> phone.answersAfter(Duration.ZERO).hangsUpAfter(Duration.ofMillis(500));
            }
            willing("Client " + index, number);
            index++;
        }
        return all;
    }

    private void willing(String name, String number) {
        ObjectNode client = Api.object().put("kind", "PERSON").put("name", name);
        client.putArray("contactPoints").addObject().put("kind", "PHONE").put("value", number);
        JsonNode made = admin.post("/api/clients", client);
        admin.post(
                "/api/clients/" + made.path("id").asText() + "/contact-points/"
                        + made.path("contactPoints").get(0).path("id").asText() + "/consents",
                Api.object()
                        .put("channel", "CALL")
                        .put("purpose", "MARKETING")
                        .put("state", "GIVEN")
                        .put("source", "form"));
    }

    private static ObjectNode everybody() {
        ObjectNode filter = Api.object().put("field", "kind").put("is", "ONE_OF");
        filter.putArray("values").add("PERSON");
        return filter;
    }

    @Test
    void listIsDialledByTwoAgentsAtOnceAndNobodyIsCalledTwice() {
        // Given
        String list = makeList();
        // When
        List<CompletableFuture<Map<String, Integer>>> working = AGENTS.keySet().stream()
                .map(agent -> CompletableFuture.supplyAsync(() -> work(agent, list)))
                .toList();
        Map<String, Integer> chosen = new TreeMap<>();
        working.forEach(agent -> agent.join().forEach((name, count) -> chosen.merge(name, count, Integer::sum)));
        // Then
        JsonNode progress = admin.get("/api/telephony/call-lists/" + list).path("progress");
        look(list);
        Map<String, Integer> told = new TreeMap<>();
        progress.path("dispositions")
                .properties()
                .forEach(one -> told.put(one.getKey(), one.getValue().asInt()));
        System.out.println("list of " + CLIENTS + ": " + told + ", " + progress.path("attempts") + " calls, "
                + progress.path("talks") + " talks, " + progress.path("abandoned") + " abandoned; by agent: "
                + admin.get("/api/telephony/call-lists/" + list + "/agents"));
        int talked = chosen.values().stream().mapToInt(Integer::intValue).sum();
        chosen.put("UNREACHED", CLIENTS - talked);
        assertThat(told).isEqualTo(chosen);
        assertThat(progress.path("attempts").asInt()).isEqualTo(CLIENTS);
        assertThat(progress.path("talks").asInt()).isEqualTo(talked).isEqualTo(CLIENTS * 6 / 10);
        // Asterisk has a row for the agent's phone and one for the client's, both of the channel with which the call
        // began.
        Map<String, Set<String>> dialled = asterisk.callDetails().stream()
                .filter(detail -> numbers.contains(detail.called()))
                .collect(Collectors.groupingBy(
                        CallDetail::called, Collectors.mapping(CallDetail::uniqueid, Collectors.toSet())));
        assertThat(dialled)
                .containsOnlyKeys(numbers)
                .allSatisfy((number, calls) -> assertThat(calls).hasSize(1));
    }

    /** As a head does it, through the page. */
    private String makeList() {
        try (BrowserContext person = person(chromium, 1280)) {
            Page page = person.newPage();
            Chromium.signIn(page, "admin", PASSWORD);
            page.navigate("/call-lists");
            page.getByTestId("new-call-list").first().click();
            page.getByTestId("call-list-form").getByLabel("Name").fill("Two hundred by phone");
            choose(page, "Segment", "Everybody");
            choose(page, "Agents", "Agent 101", "Agent 102");
            page.getByText("Progressive").click();
            for (String day : List.of("Sat", "Sun")) {
                page.getByText(day, new Page.GetByTextOptions().setExact(true)).click();
            }
            // Where the clients are it may still be yesterday.
            page.getByLabel("First day").fill(LocalDate.now().minusDays(1).toString());
            page.getByLabel("From").fill("08:00");
            page.getByLabel("To", exactly()).fill("21:00");
            page.getByLabel("Attempts for each client").fill("1");
            page.getByLabel("What to say").fill("Good morning, our spring offer has begun.");
            Chromium.keep(page, "list-new");
            page.getByTestId("call-list-save").click();
            assertThat(page.getByTestId("call-list-done")).hasText("0 of " + CLIENTS + " done");
            return page.url().replaceAll(".*/", "");
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void choose(Page page, String field, String... options) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        for (String option : options) {
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                    .click();
        }
        page.keyboard().press("Escape");
    }

    private BrowserContext person(Chromium browser, int width) {
        return browser.person(stack.address().toString(), width, ColorScheme.LIGHT);
    }

    /** Lets the page call by itself, and says by the keys what came of every talk; until nobody is left. */
    private Map<String, Integer> work(String agent, String list) {
        Map<String, Integer> chosen = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        try (Chromium own = Chromium.start();
                BrowserContext person = person(own, 1280)) {
            Page page = person.newPage();
            Chromium.signIn(page, agent, PASSWORD);
            page.navigate("/call-lists/" + list);
            page.getByTestId("work-on-list").click();
            page.locator("label", new Page.LocatorOptions().setHasText("Call by itself"))
                    .click();
            Locator after = page.locator("[data-testid='phone-card'][data-phase='after']");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!isDone(list)) {
                if (System.nanoTime() > deadline) {
                    Chromium.keep(page, "list-stuck-" + agent);
                    throw new AssertionError(agent + " waits: " + admin.get("/api/telephony/call-lists/" + list));
                }
                Locator client = page.getByTestId("list-client");
                // At once: the client may be gone by the next look.
                String entry = (String) page.getByTestId("list-entry")
                        .evaluateAll("all => all.length === 0 ? '' : all[0].dataset.entry");
                if (after.count() > 0 && !entry.isEmpty() && !seen.contains(entry)) {
                    seen.add(entry);
                    String choice = CHOSEN.get(seen.size() % CHOSEN.size());
                    assertThat(client).isVisible();
                    page.keyboard().press(KEYS.get(choice));
                    if (seen.size() == 2) {
                        Chromium.keep(page, "list-work-" + agent);
                    }
                    page.keyboard().press("Enter");
                    chosen.merge(choice, 1, Integer::sum);
                    assertThat(page.locator("[data-entry='" + entry + "']")).hasCount(0);
                } else {
                    page.waitForTimeout(100);
                }
            }
        }
        return chosen;
    }

    private boolean isDone(String list) {
        return admin.get("/api/telephony/call-lists/" + list)
                        .path("progress")
                        .path("done")
                        .asInt()
                == CLIENTS;
    }

    private void look(String list) {
        try (BrowserContext person = person(chromium, 1280)) {
            Page page = person.newPage();
            Chromium.signIn(page, "admin", PASSWORD);
            page.navigate("/call-lists/" + list);
            assertThat(page.getByTestId("call-list-done")).hasText(CLIENTS + " of " + CLIENTS + " done");
            assertThat(page.getByTestId("call-list-entry").first()).isVisible();
            Chromium.keep(page, "list-done");
        }
    }
}
