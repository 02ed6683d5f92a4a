package io.lejek.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.lejek.local.command.Commands;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A company's spreadsheet of 100,000 rows, made by LibreOffice, on its way through the page; each step goes on where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportIT {
    private static final String PASSWORD = "acceptance-password";
    private static final int ROWS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    @AutoClose
    private LocalStack stack;

    @AutoClose
    private Chromium chromium;

    private Page page;
    private Api api;
    private Path workbook;

    @BeforeAll
    void start() throws Exception {
        workbook = Spreadsheet.ofClients(folder, "klienci", ROWS, 0);
        chromium = Chromium.start();
        stack = LocalStack.start(Settings.ephemeral(folder.resolve("data")));
        api = Api.setUp(stack.address(), stack.setupToken().orElseThrow(), "admin", "Administrator", PASSWORD);
        page = chromium.person(stack.address().toString(), 1440, ColorScheme.LIGHT)
                .newPage();
        Chromium.signIn(page, "admin", PASSWORD);
    }

    @Test
    @Order(1)
    void spreadsheetIsImportedWithTheBarMovingThoughTheServiceIsKilledInTheMiddle() throws InterruptedException {
        // Given
        long begun = System.nanoTime();
        check(workbook, "FILL");
        double checked = seconds(begun);
        Chromium.keep(page, "import-checked");
        long applying = System.nanoTime();
        page.getByTestId("import-apply").click();
        Set<Integer> seen = barUntil(() -> assertThat(clients()).isGreaterThan(ROWS / 2L));

        // When
        stack.kill("crm");
        long atDeath = new Databases(stack.settings()).count("select count(*) from crm.client");
        stack.awaitHealthy(Duration.ofSeconds(90));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(latest().path("state").asText()).isEqualTo("APPLIED"));
        print(
                "imported %,d rows: checked after %.1f s, applied in %.1f s, killed with %,d of %,d clients made; the bar stood at %s",
                ROWS, checked, seconds(applying), atDeath, clients(), seen);
        assertThat(seen).as("places of the bar").hasSizeGreaterThan(3);
        assertThat(atDeath).isLessThan(ROWS);
        assertThat(counts()).isEqualTo("{\"NEW\":100000}");
        assertThat(clients()).isEqualTo(ROWS);
        assertThat(new Databases(stack.settings())
                        .count("select count(distinct value) from crm.contact_point where kind = 'PHONE'"))
                .isEqualTo(ROWS);
    }

    @Test
    @Order(2)
    void halfOfTheRowsHaveChanged() throws Exception {
        // Given
        Path changed = Spreadsheet.ofClients(folder, "klienci-zmiany", ROWS, ROWS / 2);

        // When
        long begun = System.nanoTime();
        check(changed, "OVERWRITE");
        String counts = counts();
        page.getByTestId("import-apply").click();
        barUntil(() -> assertThat(state()).isEqualTo("APPLIED"));

        // Then
        print("half of the rows changed: %s, in %.1f s", counts, seconds(begun));
        assertThat(counts).isEqualTo("{\"CHANGED\":50000,\"SAME\":50000}");
        assertThat(moved()).isEqualTo(ROWS / 2);
        Chromium.keep(page, "import-changed");
    }

    @Test
    @Order(3)
    void importIsUndone() {
        // When
        long begun = System.nanoTime();
        page.getByTestId("import-undo").click();
        page.getByTestId("import-undo-sure").click();
        Set<Integer> seen = barUntil(() -> assertThat(state()).isEqualTo("UNDONE"));

        // Then
        print("undone in %.1f s; the bar stood at %s; clients moved still: %d", seconds(begun), seen, moved());
        assertThat(page.getByTestId("import-undone")).containsText("50,000");
        assertThat(moved()).isZero();
        assertThat(clients()).isEqualTo(ROWS);
    }

    @Test
    @Order(4)
    void commandLineImportsByARememberedMapping() throws Exception {
        // Given
        api.post(
                "/api/imports/" + latest().path("id").asText() + "/remember",
                Api.object().put("name", "Klienci"));
        Spreadsheet.ofClients(folder, "nowi", 10, 0);
        Path csv = Files.writeString(
                folder.resolve("nowi.csv"),
                Files.readString(folder.resolve("nowi.csv"))
                        .replace("+48 600000003", "no number")
                        .replace("Zakład Łączności 10,", "Zupełnie Nowy,")
                        .replace(
                                "+48 600000010,biuro10@example.com,PL5000000010",
                                "+48 700000000,nowy@example.com,PL1"));
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Path config = folder.resolve("lejek.properties");
        Properties written = new Properties();
        written.putAll(stack.settings().written());
        try (var out = Files.newBufferedWriter(config)) {
            written.store(out, null);
        }

        // When
        int code = Commands.run(
                "import",
                csv.toString(),
                "--mapping",
                "klienci",
                "--password-file",
                password.toString(),
                "--config",
                config.toString());

        // Then
        assertThat(code).as("some rows were rejected").isEqualTo(3);
        assertThat(counts()).isEqualTo("{\"NEW\":1,\"SAME\":8,\"REJECTED\":1}");
        assertThat(folder.resolve("nowi-to-correct.xlsx")).isNotEmptyFile();
        assertThat(clients()).isEqualTo(ROWS + 1);
    }

    private void check(Path file, String policy) {
        page.navigate("/clients/import");
        page.locator("input[type='file']").setInputFiles(file);
        Locator choose = page.getByTestId("import-check");
        assertThat(choose).isVisible();
        if (!policy.equals("FILL")) {
            page.getByTestId("import-policy").click();
            page.getByText("Replace what is known").click();
        }
        choose.click();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).isEqualTo("CHECKED"));
    }

    /** The different places of the bar, in percent, until this holds. */
    private Set<Integer> barUntil(ThrowingRunnable holds) {
        Set<Integer> seen = new TreeSet<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            Object places = page.getByTestId("job-bar")
                    .evaluateAll("bars => bars.map(bar => Number(bar.getAttribute('aria-valuenow')))");
            ((List<?>) places).forEach(place -> seen.add(((Number) place).intValue()));
            holds.run();
        });
        return seen;
    }

    private String state() {
        return String.valueOf(page.getByTestId("import").getAttribute("data-state"));
    }

    private JsonNode latest() {
        return api.get("/api/imports?limit=1").path("items").get(0);
    }

    private String counts() {
        return latest().path("counts").toString();
    }

    private long moved() {
        return new Databases(stack.settings()).count("select count(*) from crm.client where city = 'Gdynia'");
    }

    private long clients() {
        return api.get("/api/clients/count").path("count").asLong();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
