package io.lejek.crm.export;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ExportTest {
    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private Staff.Person manager;
    private Api api;
    private String word;
    private String number;
    private String address;

    @BeforeEach
    void makeAClient() {
        manager = staff.manager();
        api = Api.of(manager);
        word = "Word" + Samples.mobile();
        number = Samples.mobile();
        address = Samples.address();
        Map<String, Object> client = new HashMap<>(Map.of(
                "kind",
                "COMPANY",
                "name",
                word + " שלום",
                "city",
                "Łódź",
                "size",
                40,
                "note",
                "=HYPERLINK(\"http://example.com\")",
                "categories",
                List.of("Retail", "VIP"),
                "contactPoints",
                List.of(phone(number), email(address)),
                "persons",
                List.of(Map.of(
                        "name",
                        "Anna Nowak",
                        "position",
                        "buyer",
                        "contactPoints",
                        List.of(phone(Samples.mobile()))))));
        api.post("/api/clients", client).statusCode(201);
        Api.of(staff.manager()).client(word + " of somebody else");
    }

    @Test
    void writesAWorkbookOfOnesOwnClients() throws IOException {
        // When
        byte[] file = export("XLSX");

        // Then
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
                rows.add(cells);
            }
        }
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("Name", "Kind", "Phone", "E-mail");
        assertThat(rows.get(1))
                .startsWith(word + " שלום", "company", "'+48" + number, address)
                .contains("Łódź", "40", "Retail; VIP");
    }

    @Test
    void leavesNoCellThatAProgramTakesForAFormula() {
        // When
        String csv = new String(export("CSV"), StandardCharsets.UTF_8);

        // Then
        assertThat(csv).startsWith("\uFEFFName;Kind;").contains("'=HYPERLINK(").contains("'+48" + number);
        assertThat(csv.lines()).noneMatch(line -> line.contains(";=") || line.contains(";+") || line.contains(";\"="));
    }

    @Test
    void writesTheChosenColumnsAndSeparatorAlone() {
        // When
        String csv = new String(
                export(Map.of(
                        "selection",
                        Map.of("q", word),
                        "format",
                        "CSV",
                        "columns",
                        List.of("CITY", "NAME"),
                        "properties",
                        List.of(),
                        "separator",
                        "COMMA")),
                StandardCharsets.UTF_8);

        // Then
        assertThat(csv.lines()).containsExactly("\uFEFFName,City", word + " שלום,Łódź");
    }

    @Test
    void refusesAColumnThatIsNotKnown() {
        // When
        var answer = api.post(
                "/api/exports", Map.of("selection", Map.of(), "format", "CSV", "columns", List.of("PASSWORD")));

        // Then
        answer.statusCode(400);
    }

    @Test
    void writesACardForTheClientAndForEachPerson() {
        // When
        List<VCard> cards = Ezvcard.parse(new String(export("VCARD"), StandardCharsets.UTF_8))
                .all();

        // Then
        assertThat(cards).hasSize(2);
        assertThat(cards.get(0).getFormattedName().getValue()).isEqualTo(word + " שלום");
        assertThat(cards.get(0).getTelephoneNumbers().getFirst().getText()).isEqualTo("+48" + number);
        assertThat(cards.get(1).getFormattedName().getValue()).isEqualTo("Anna Nowak");
        assertThat(cards.get(1).getOrganization().getValues()).containsExactly(word + " שלום");
    }

    @Test
    void isToldToTheAuditLog() {
        // When
        export("CSV");

        // Then
        List<String> entries = jdbi.withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', door, what, changes -> 'clients' ->> 'to', changes -> 'selection' -> 'to' ->> 'q')
                        from audit_entry where action = 'EXPORTED' and actor_id = :actor
                        """)
                .bind("actor", manager.id())
                .mapTo(String.class)
                .list());
        assertThat(entries).containsExactly("EXPORT CLIENT 1 " + word);
    }

    @Test
    void offersNoFileOfWhichTheLogDoesNotTell() {
        // Given
        String rule = "refuses_" + word.toLowerCase(Locale.ROOT);
        jdbi.useHandle(handle -> handle.execute("alter table audit_entry add constraint " + rule
                + " check (action <> 'EXPORTED' or strpos(cast(changes as text), '" + word + "') = 0) not valid"));

        // When
        String job = api.post("/api/exports", Map.of("selection", Map.of("q", word), "format", "CSV"))
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                api.get("/api/jobs/" + job).extract().jsonPath().getString("state"))
                        .isEqualTo("FAILED"));
        jdbi.useHandle(handle -> handle.execute("alter table audit_entry drop constraint " + rule));

        // Then
        api.get("/api/jobs/" + job + "/file").statusCode(404);
        assertThat(filesHolding(word)).isZero();
    }

    private int filesHolding(String text) {
        return jdbi.withHandle(handle -> handle.select(
                        "select count(*) from stored_file_piece where position(convert_to(?, 'UTF8') in bytes) > 0",
                        text)
                .mapTo(Integer.class)
                .one());
    }

    private byte[] export(String format) {
        return export(Map.of("selection", Map.of("q", word), "format", format));
    }

    private byte[] export(Map<String, Object> input) {
        String job = api.post("/api/exports", input).statusCode(202).extract().path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                api.get("/api/jobs/" + job).extract().jsonPath().getString("state"))
                        .isEqualTo("DONE"));
        return api.get("/api/jobs/" + job + "/file").statusCode(200).extract().asByteArray();
    }
}
