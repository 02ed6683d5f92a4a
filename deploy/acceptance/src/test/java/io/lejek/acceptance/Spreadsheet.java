package io.lejek.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Spreadsheets made by LibreOffice; where there is none the test is left out loudly, and with {@code CI=true} fails. */
final class Spreadsheet {
    private static final long PATIENCE_MINUTES = 5;

    private Spreadsheet() {}

    /**
     * A workbook of clients with twelve columns.
     *
     * @param moved how many of the first rows have another city and size than by default
     */
    static Path ofClients(Path folder, String name, int rows, int moved) throws IOException, InterruptedException {
        Path csv = folder.resolve(name + ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(csv)) {
            writer.write(
                    "Nazwa firmy,Telefon,E-mail,NIP,Ulica,Kod pocztowy,Miasto,Województwo,Zatrudnienie,Źródło,Kategorie,Uwagi\n");
            for (int row = 1; row <= rows; row++) {
                boolean other = row <= moved;
                writer.write(String.format(
                        Locale.ROOT,
                        "Zakład Łączności %d,+48 6%08d,biuro%d@example.com,PL%d,Długa %d,00-%03d,%s,mazowieckie,%d,targi,%s,Wiersz %d%n",
                        row,
                        row,
                        row,
                        5_000_000_000L + row,
                        row % 200,
                        row % 1000,
                        other ? "Gdynia" : "Warszawa",
                        other ? 7 : row % 500,
                        row % 2 == 0 ? "VIP" : "Handel",
                        row));
            }
        }
        return converted(folder, csv);
    }

    private static Path converted(Path folder, Path csv) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        office(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--infilter=CSV:44,34,76,1",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.toString(),
                        csv.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!office.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            office.destroyForcibly();
            throw new AssertionError("LibreOffice did not finish");
        }
        Path workbook = folder.resolve(csv.getFileName().toString().replace(".csv", ".xlsx"));
        if (!Files.exists(workbook)) {
            throw new AssertionError("LibreOffice made nothing: " + Files.readString(folder.resolve("office.log")));
        }
        return workbook;
    }

    private static String office() {
        String office = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("");
        if (office.isEmpty()) {
            String left =
                    "LEFT OUT: there is no LibreOffice (Debian: apt-get install libreoffice-calc); no foreign workbook was imported.";
            System.err.println(left);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(left);
            }
            Assumptions.abort(left);
        }
        return office;
    }
}
