package io.lejek.crm.importing;

import static io.lejek.crm.importing.Imports.mapping;
import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ImportTest {
    @Inject
    Staff staff;

    private Staff.Person admin;
    private Api api;
    private Imports imports;
    private String number;
    private String address;

    @BeforeEach
    void signIn() {
        admin = staff.admin();
        api = Api.of(admin);
        imports = new Imports(api);
        number = Samples.mobile();
        address = Samples.address();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Why it was not taken, This is no phone number: {12}",
        "pl, Dlaczego nie przyjęto, To nie jest numer telefonu: {12}",
        "ru, Почему не принято, Это не номер телефона: {12}"
    })
    void givesTheRowsToCorrectWithTheReasonInTheReadersLanguage(String language, String header, String reason)
            throws IOException {
        // Given
        api.patch("/api/session", Map.of("language", language)).statusCode(200);
        String id = imports.csv("Name;Phone", "Acme;{12}", "Good;" + number);
        imports.check(id, mapping("FILL", "name", "phone"));

        // When
        byte[] file = api.get("/api/imports/" + id + "/rejected")
                .statusCode(200)
                .extract()
                .asByteArray();

        // Then
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0))
                    .extracting(row -> IntStream.range(0, 3)
                            .mapToObj(column -> row.getCell(column).getStringCellValue())
                            .toList())
                    .containsExactly(List.of("Name", "Phone", header), List.of("Acme", "{12}", reason));
        }
    }

    @Test
    void guessesWhatTheColumnsHold() {
        // When
        JsonPath view = imports.upload(
                        "klienci.csv",
                        "Nazwa firmy;Telefon;Poczta;NIP;Miasto;Coś\nAcme;601234567;a@example.com;5250001122;Łódź;7"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then
        assertThat(view.getList("layout.columns.guess"))
                .containsExactly("name", "phone", "email", "taxNumber", "city", null);
        assertThat(view.getString("layout.separator")).isEqualTo(";");
        assertThat(view.getList("layout.columns[4].samples")).containsExactly("Łódź");
    }

    @Test
    void saysWhatWouldHappenAndChangesNothing() {
        // Given
        String id = imports.csv("name;phone", "Acme;" + number, "Nobody;12");

        // When
        imports.check(id, mapping("FILL", "name", "phone"));

        // Then
        assertThat(imports.counts(id)).isEqualTo(Map.of("NEW", 1, "REJECTED", 1));
        JsonPath rows = imports.rows(id);
        assertThat(rows.getString("items[1].reason")).isEqualTo("bad-phone");
        assertThat(rows.getString("items[1].detail")).isEqualTo("12");
        assertThat(rows.getInt("items[1].number")).isEqualTo(3);
        api.get("/api/clients/lookup?phone=" + number).body("", hasSize(0));
    }

    @Test
    void makesClientsWithAllThatTheRowSays() {
        // Given
        String tax = "PL-" + Samples.mobile();

        // When
        imports.imported(
                mapping(
                        "FILL",
                        "name",
                        "phone",
                        "email",
                        "taxNumber",
                        "city",
                        "size",
                        "categories",
                        "personName",
                        "personPhone"),
                "a;b;c;d;e;f;g;h;i",
                "Zakłady Ślązak;" + number + ";" + address.toUpperCase(java.util.Locale.ROOT) + ";" + tax
                        + ";Łódź;1 200;VIP, Retail;Anna Nowak;" + Samples.mobile());

        // Then
        String client = client(number);
        api.get("/api/clients/" + client)
                .body("name", equalTo("Zakłady Ślązak"))
                .body("kind", equalTo("COMPANY"))
                .body("contactPoints.value", containsInAnyOrder("+48" + number, address))
                .body("persons[0].name", equalTo("Anna Nowak"))
                .body("persons[0].contactPoints", hasSize(1))
                .body("taxNumber", equalTo(tax))
                .body("city", equalTo("Łódź"))
                .body("size", equalTo(1200))
                .body("categories", contains("Retail", "VIP"))
                .body("version", equalTo(0));
        Bus.Message message = Bus.published(Topics.CLIENTS, client, 1).getFirst();
        ContractSchemas.assertValid("client-changed.v1", message.json());
        api.get("/api/clients?q={q}", "slazak " + tax.replaceAll("[^0-9A-Z]", ""))
                .body("items.id", contains(client));
    }

    @Test
    void fillsOnlyWhatIsNotKnown() {
        // Given
        String client = known(Map.of("city", "Kraków"));

        // When
        String id = imports.imported(
                mapping("FILL", "name", "phone", "city", "region", "email"),
                "a;b;c;d;e",
                "Other name;" + number + ";Łódź;łódzkie;" + address);

        // Then
        assertThat(imports.counts(id)).isEqualTo(Map.of("CHANGED", 1));
        api.get("/api/clients/" + client)
                .body("name", equalTo("Acme"))
                .body("city", equalTo("Kraków"))
                .body("region", equalTo("łódzkie"))
                .body("contactPoints", hasSize(2))
                .body("version", equalTo(1));
    }

    @Test
    void replacesWhatIsKnownAndShowsFromAndTo() {
        // Given
        String client = known(Map.of("city", "Kraków", "note", "stays"));
        String id = imports.csv("a;b;c;d", "Acme;" + number + ";Łódź;");

        // When
        imports.check(id, mapping("OVERWRITE", "name", "phone", "city", "note"));
        JsonPath rows = imports.rows(id);
        imports.apply(id);

        // Then
        assertThat(rows.getMap("items[0].changes.fields")).containsOnlyKeys("city");
        assertThat(rows.getString("items[0].changes.fields.city.from")).isEqualTo("Kraków");
        assertThat(rows.getString("items[0].changes.fields.city.to")).isEqualTo("Łódź");
        api.get("/api/clients/" + client).body("city", equalTo("Łódź")).body("note", equalTo("stays"));
    }

    @Test
    void leavesKnownClientsAloneWhenToldSo() {
        // Given
        String client = known(Map.of());

        // When
        String id = imports.imported(mapping("SKIP", "name", "phone", "city"), "a;b;c", "Other;" + number + ";Łódź");

        // Then
        assertThat(imports.counts(id)).isEqualTo(Map.of("SKIPPED", 1));
        api.get("/api/clients/" + client).body("version", equalTo(0));
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        // Given
        String[] file = {"a;b;c", "Acme;" + number + ";Łódź", "No number " + Samples.name() + ";;Łódź"};
        imports.imported(mapping("OVERWRITE", "name", "phone", "city"), file);

        // When
        String again = imports.imported(mapping("OVERWRITE", "name", "phone", "city"), file);

        // Then
        assertThat(imports.counts(again)).isEqualTo(Map.of("SAME", 2));
        api.get("/api/clients/" + client(number)).body("version", equalTo(0));
    }

    @Test
    void findsRowsOfOneClientInTheFile() {
        // Given
        String id = imports.csv(
                "a;b;c", "Acme;" + number + ";" + address, "Acme again;" + number + ";", "Third;;" + address);

        // When
        imports.check(id, mapping("FILL", "name", "phone", "email"));

        // Then
        assertThat(imports.counts(id)).isEqualTo(Map.of("NEW", 1, "DUPLICATE", 2));
        assertThat(imports.rows(id).getString("items[1].detail")).isEqualTo("2");
    }

    @Test
    void findsRowsOfOneKnownClientByDifferentNumbers() {
        // Given
        known(Map.of("contactPoints", List.of(phone(number), email(address))));
        String id = imports.csv("a;b;c;d", "Acme;" + number + ";;Łódź", "Acme;;" + address + ";Kraków");

        // When
        imports.check(id, mapping("OVERWRITE", "name", "phone", "email", "city"));

        // Then
        assertThat(imports.counts(id)).isEqualTo(Map.of("CHANGED", 1, "DUPLICATE", 1));
    }

    @Test
    void refusesToChooseBetweenSeveralClients() {
        // Given
        known(Map.of());
        api.client("Second", email(address));
        String id = imports.csv("a;b;c", "Acme;" + number + ";" + address);

        // When
        imports.check(id, mapping("OVERWRITE", "name", "phone", "email"));

        // Then
        assertThat(imports.rows(id).getString("items[0].reason")).isEqualTo("several-clients");
    }

    @Test
    void recognisesAClientByTaxNumberFirst() {
        // Given
        String tax = Samples.mobile();
        String client = known(Map.of("taxNumber", "PL " + tax));
        String shared = Samples.mobile();
        api.client("Neighbour at the same switchboard", phone(shared));

        // When
        String id = imports.imported(
                mapping("FILL", "name", "taxNumber", "phone"), "a;b;c", "Acme;PL-" + tax + ";" + shared);

        // Then
        assertThat(imports.counts(id)).isEqualTo(Map.of("CHANGED", 1));
        api.get("/api/clients/" + client).body("contactPoints", hasSize(2));
    }

    @Test
    void restoresWhatWasBeforeWhenItIsUndone() {
        // Given
        String client = known(Map.of("city", "Kraków", "categories", List.of("Old")));
        String fresh = Samples.mobile();
        String id = imports.imported(
                mapping("OVERWRITE", "name", "phone", "city", "categories", "region", "email"),
                "a;b;c;d;e;f",
                "Renamed;" + number + ";Łódź;VIP;łódzkie;" + address,
                "Fresh;" + fresh + ";Łódź;VIP;łódzkie;");

        // When
        JsonPath undone = imports.undo(id);

        // Then
        assertThat(undone.getMap("result")).isEqualTo(Map.of("DELETED", 1, "RESTORED", 1));
        api.get("/api/clients/" + client)
                .body("name", equalTo("Acme"))
                .body("city", equalTo("Kraków"))
                .body("region", nullValue())
                .body("categories", contains("Old"))
                .body("contactPoints", hasSize(1));
        api.get("/api/clients/lookup?phone=" + fresh).body("", hasSize(0));
        api.get("/api/clients?q={q}", address).body("items", hasSize(0));
        api.get("/api/imports/" + id).body("state", equalTo("UNDONE"));
    }

    @Test
    void keepsWhatSomebodyChangedSinceWhenItIsUndone() {
        // Given
        String client = known(Map.of("city", "Kraków"));
        String fresh = Samples.mobile();
        String id = imports.imported(
                mapping("OVERWRITE", "name", "phone", "city", "region"),
                "a;b;c;d",
                "Acme;" + number + ";Łódź;łódzkie",
                "Fresh;" + fresh + ";;");
        api.put(
                        "/api/clients/" + client,
                        1,
                        Map.of(
                                "kind",
                                "PERSON",
                                "name",
                                "Acme",
                                "city",
                                "Gdynia",
                                "region",
                                "łódzkie",
                                "contactPoints",
                                List.of(phone(number))))
                .statusCode(200);
        String freshId = client(fresh);
        api.openDeal(freshId);

        // When
        JsonPath undone = imports.undo(id);

        // Then
        assertThat(undone.getMap("result")).isEqualTo(Map.of("KEPT", 1, "PARTLY", 1));
        assertThat(imports.rows(id).getString("items[0].detail")).isEqualTo("city");
        api.get("/api/clients/" + client).body("city", equalTo("Gdynia")).body("region", nullValue());
        api.get("/api/clients/" + freshId).statusCode(200);
    }

    @Test
    void neverUndoesAWithdrawal() {
        // Given
        JsonPath client = api.client("Acme", phone(number), email(address));
        String point = client.getString("contactPoints[1].id");
        String consents = "/api/clients/" + client.getString("id") + "/contact-points/" + point + "/consents";
        api.post(consents, Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", "WITHDRAWN", "source", "phone"))
                .statusCode(201);

        // When
        imports.imported(
                consenting(),
                "a;b;c;d",
                "Acme;" + number + ";" + address + ";yes",
                "Somebody new;" + Samples.mobile() + ";" + Samples.address() + ";yes");

        // Then
        api.get("/api/clients/" + client.getString("id"))
                .body("contactPoints[1].consents.state", contains("WITHDRAWN"))
                .body("contactPoints[1].consents.source", contains("phone"));
    }

    @Test
    void entersConsentsWithSourceAndProof() {
        // When
        imports.imported(consenting(), "a;b;c;d", "Acme;" + number + ";" + address + ";tak");

        // Then
        api.get("/api/clients/" + client(number))
                .body("contactPoints[1].consents[0].state", equalTo("GIVEN"))
                .body("contactPoints[1].consents[0].source", equalTo("fair 2026"))
                .body("contactPoints[0].consents", hasSize(0));
    }

    @Test
    void refusesConsentsWithoutProof() {
        // Given
        String id = imports.csv("a;b", "Acme;yes");

        // When
        var answer = api.post("/api/imports/" + id + "/check", mapping("FILL", "name", "consentEmail"));

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo("consentSource"));
    }

    @Test
    void changesOnlyClientsThatTheImporterMayChange() {
        // Given
        Staff.Person owner = staff.manager();
        Api.of(owner).client("Somebody else's", phone(number));
        Imports others = new Imports(Api.of(staff.manager()));
        String id = others.csv("a;b", "Mine now;" + number, "New;" + Samples.mobile());

        // When
        others.check(id, mapping("OVERWRITE", "name", "phone"));
        others.apply(id);

        // Then
        assertThat(others.counts(id)).isEqualTo(Map.of("NEW", 1, "REJECTED", 1));
        assertThat(others.rows(id).getString("items[0].reason")).isEqualTo("somebody-elses");
        assertThat(others.rows(id).getString("items[0].clientId")).isNull();
        Api.of(owner).get("/api/clients/lookup?phone=" + number).body("name", contains("Somebody else's"));
    }

    @Test
    void isSeenByItsMakerAndAdministratorsAlone() {
        // Given
        String id = new Imports(Api.of(staff.manager())).csv("a", "Acme");

        // When
        var stranger = Api.of(staff.manager()).get("/api/imports/" + id);
        var administrator = api.get("/api/imports/" + id);

        // Then
        stranger.statusCode(404);
        administrator.statusCode(200);
    }

    @Test
    void remembersAMappingByTheNamesOfTheColumns() {
        // Given
        String name = "Mapping " + Samples.mobile();
        String header = "Kolumna " + Samples.mobile();
        String id = imports.csv(header + ";Telefon", "Acme;" + Samples.mobile());
        imports.check(id, mapping("FILL", "name", "phone"));
        api.post("/api/imports/" + id + "/remember", Map.of("name", name)).statusCode(200);

        // When
        String other = imports.csv("Telefon;" + header, number + ";Acme 2");
        String unfit = imports.csv("Telefon;Firma", number + ";Acme 2");

        // Then
        api.get("/api/imports/" + other).body("suggestion", equalTo(name));
        api.post("/api/imports/" + other + "/check-by-name", Map.of("name", name))
                .statusCode(202);
        api.post("/api/imports/" + unfit + "/check-by-name", Map.of("name", name))
                .statusCode(409)
                .body("detail", org.hamcrest.Matchers.containsString(header));
    }

    private Map<String, Object> consenting() {
        Map<String, Object> mapping = new HashMap<>(mapping("FILL", "name", "phone", "email", "consentEmail"));
        mapping.put("consentSource", "fair 2026");
        mapping.put("consentProof", "box 7");
        return mapping;
    }

    private String known(Map<String, Object> more) {
        Map<String, Object> client =
                new HashMap<>(Map.of("kind", "PERSON", "name", "Acme", "contactPoints", List.of(phone(number))));
        client.putAll(more);
        return api.post("/api/clients", client).statusCode(201).extract().path("id");
    }

    private String client(String phone) {
        return api.get("/api/clients/lookup?phone=" + phone).extract().path("[0].id");
    }
}
