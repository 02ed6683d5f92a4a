package io.lejek.crm.importing;

import static io.lejek.crm.importing.Imports.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and machines really send them: each gets a clear answer, and nothing is lost. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class BadFileTest {
    @TempDir
    Path folder;

    @Inject
    Staff staff;

    private Api api;
    private Imports imports;
    private String number;

    @BeforeEach
    void signIn() {
        api = Api.of(staff.admin());
        imports = new Imports(api);
        number = Samples.mobile();
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        // Given
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 0, 0, 9};
        byte[] archive = Files.readAllBytes(ZipBomb.write(folder.resolve("a.zip"), "readme.txt", 1));

        // When
        var aPicture = imports.upload("clients.xlsx", picture);
        var anArchive = imports.upload("clients.xlsx", archive);
        var nothing = imports.upload("clients.csv", new byte[0]);

        // Then
        aPicture.statusCode(422).body("type", equalTo("urn:lejek:problem:not-a-spreadsheet"));
        anArchive.statusCode(422).body("type", equalTo("urn:lejek:problem:not-a-spreadsheet"));
        nothing.statusCode(422).body("type", equalTo("urn:lejek:problem:not-a-spreadsheet"));
    }

    @Test
    void saysThatAFileIsProtected() throws IOException, GeneralSecurityException {
        // Given
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(workbook(sheet -> row(sheet, 0, "Name")));
            }
            container.writeFilesystem(file);
        }

        // When
        var answer = imports.upload("clients.xlsx", file.toByteArray());

        // Then
        answer.statusCode(422).body("detail", containsString("password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/image1.png"})
    void refusesAFileThatUnpacksWithoutEnd(String part) throws IOException {
        // Given
        byte[] bomb = Files.readAllBytes(ZipBomb.write(folder.resolve("bomb.xlsx"), part, 400));

        // When
        var answer = imports.upload("clients.xlsx", bomb);

        // Then
        assertThat(bomb.length).isLessThan(2_000_000);
        answer.statusCode(413).body("type", equalTo("urn:lejek:problem:too-large"));
    }

    @Test
    void refusesFiveMillionRows() {
        // Given
        byte[] lines = ("name\n" + "Acme\n".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8);
        String id =
                imports.upload("clients.csv", lines).statusCode(201).extract().path("id");

        // When
        String job = api.post("/api/imports/" + id + "/check", mapping("FILL", "name"))
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(
                                api.get("/api/jobs/" + job).extract().jsonPath().getString("problem"))
                        .contains("500000 rows"));
        api.get("/api/imports/" + id).body("state", equalTo("UPLOADED"));
    }

    @Test
    void takesOfAFormulaItsValueOfMergedCellsTheFirstAndOfDatesTheDay() throws IOException {
        // Given
        byte[] file = workbook(sheet -> {
            row(sheet, 0, "Company contact data");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet, 1, "Name", "Phone", "Note", "City");
            Row row = row(sheet, 2, "Acme");
            row.createCell(1).setCellValue(48_000_000_000L + Long.parseLong(number));
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat(
                    sheet.getWorkbook().getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
            row.createCell(2).setCellValue(46_352);
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellFormula("CONCATENATE(\"Łó\",\"dź\")");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        String id = imports.upload("clients.xlsx", file)
                .statusCode(201)
                .body("layout.headerRow", equalTo(2))
                .extract()
                .path("id");

        // When
        imports.check(id, mapping("FILL", "name", "phone", "note", "city"));
        imports.apply(id);

        // Then
        client().body("[0].name", equalTo("Acme")).body("[0].city", equalTo("Łódź"));
        assertThat(imports.rows(id).getList("items[0].cells"))
                .containsExactly("Acme", "48" + number, "2026-11-26", "Łódź");
    }

    @Test
    void readsAWorkbookWithoutStylesAndNumbersOfRows() throws IOException {
        // When
        String id = imports.upload(
                        "clients.xlsx", BareWorkbook.of(List.of(List.of("Name", "Phone"), List.of("Acme", number))))
                .statusCode(201)
                .extract()
                .path("id");
        imports.check(id, mapping("FILL", "name", "phone"));

        // Then
        assertThat(imports.rows(id).getList("items[0].cells")).containsExactly("Acme", number);
    }

    @Test
    void readsAnotherSheetAndSaysWhichThereAre() throws IOException {
        // Given
        byte[] file = workbook(sheet -> {
            row(sheet, 0, "Nothing");
            row(sheet.getWorkbook().createSheet("Persons"), 0, "Phone", "Mail");
        });
        String id =
                imports.upload("clients.xlsx", file).statusCode(201).extract().path("id");

        // When
        var another = api.put("/api/imports/" + id + "/layout", 0, Map.of("sheet", "Persons"));
        var unknown = api.put("/api/imports/" + id + "/layout", 0, Map.of("sheet", "Companies"));

        // Then
        another.statusCode(200).body("layout.columns.header", contains("Phone", "Mail"));
        unknown.statusCode(400)
                .body("detail", equalTo("The workbook has no such sheet: choose one of [Clients, Persons]."));
    }

    @Test
    void refusesACellWithoutEnd() throws IOException {
        // When
        var answer = imports.upload(
                "clients.xlsx", BareWorkbook.of(List.of(List.of("Name"), List.of("x".repeat(2_000_000)))));

        // Then
        answer.statusCode(422).body("type", equalTo("urn:lejek:problem:not-a-spreadsheet"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250, Zażółć gęślą jaźń",
        "windows-1251, Щукин и сыновья",
        "UTF-8, Zażółć Щукин",
        "UTF-16LE, Łódź"
    })
    void readsWhatOlderProgramsWrite(String encoding, String name) {
        // Given
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] file = (mark + "Name\tPhone\n" + name + "\t" + number).getBytes(Charset.forName(encoding));
        String id = imports.upload("clients.csv", file)
                .statusCode(201)
                .body("layout.encoding", equalTo(encoding))
                .body("layout.columns.header", contains("Name", "Phone"))
                .extract()
                .path("id");

        // When
        imports.check(id, mapping("FILL", "name", "phone"));
        imports.apply(id);

        // Then
        client().body("[0].name", equalTo(name));
    }

    @Test
    void takesRaggedRowsAndColumnsOfOneName() {
        // Given
        JsonPath view = imports.upload(
                        "clients.csv",
                        ("Name;Phone;Phone\nShort\nAcme;" + number + ";;too;many").getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .jsonPath();

        // When
        imports.check(view.getString("id"), mapping("FILL", "name", "phone", "phone"));

        // Then
        assertThat(view.getList("layout.columns.header")).startsWith("Name", "Phone", "Phone (2)");
        assertThat(imports.counts(view.getString("id"))).isEqualTo(Map.of("NEW", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社サンプル",
                "שלום בע\"מ",
                "شركة المثال",
                "Ελληνική Εταιρεία",
                "Ñandú & Søn",
                "O'Brien \"the\" 👩‍💼",
                "Robert'); drop table client;--"
            })
    void keepsNamesInAnyScript(String name) {
        // When
        imports.imported(
                mapping("FILL", "name", "phone"), "Name;Phone", "\"" + name.replace("\"", "\"\"") + "\";" + number);

        // Then
        client().body("[0].name", equalTo(name));
    }

    @Test
    void takesAwayWhatCannotBeSeen() {
        // When
        imports.imported(
                mapping("FILL", "name", "phone"), "Name;Phone", "\u202EAc\u200Bme\uFEFF \u0007;\u200E" + number);

        // Then
        client().body("[0].name", equalTo("Acme"));
    }

    @Test
    void rejectsANameOfTenThousandCharactersAndTakesTheOtherRows() {
        // Given
        String id = imports.csv(
                "Name;Phone", "x".repeat(10_000) + ";" + Samples.mobile(), "Acme;" + number, "y".repeat(40_000));

        // When
        imports.check(id, mapping("FILL", "name", "phone"));

        // Then
        assertThat(imports.counts(id)).isEqualTo(Map.of("REJECTED", 2, "NEW", 1));
        assertThat(imports.rows(id).getString("items[0].reason")).isEqualTo("too-long");
    }

    @Test
    void makesNoClientTwiceWhenTwoImportsRunAtOnce() {
        // Given
        String first = imports.csv("Name;Phone", "Acme;" + number);
        String second = imports.csv("Name;Phone", "Acme;" + number);
        imports.check(first, mapping("FILL", "name", "phone"));
        imports.check(second, mapping("FILL", "name", "phone"));

        // When
        String one = api.post("/api/imports/" + first + "/apply", "")
                .statusCode(202)
                .extract()
                .path("id");
        String other = api.post("/api/imports/" + second + "/apply", "")
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        for (String job : new String[] {one, other}) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(api.get("/api/jobs/" + job)
                                    .extract()
                                    .jsonPath()
                                    .getString("state"))
                            .isEqualTo("DONE"));
        }
        client().body("name", contains("Acme"));
    }

    private io.restassured.response.ValidatableResponse client() {
        return api.get("/api/clients/lookup?phone=" + number);
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            filling.fill(workbook.createSheet("Clients"));
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
        return row;
    }
}
