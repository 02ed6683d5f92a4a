package io.lejek.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A spreadsheet on its way into the base, beside a plain COPY of the very rows that it makes. */
final class ImportRun {
    private static final List<String> COLUMNS = List.of(
            "name",
            "phone",
            "email",
            "taxNumber",
            "address",
            "postalCode",
            "city",
            "region",
            "size",
            "source",
            "categories",
            "note");

    /** In the order in which they can be filled; of client the columns that are not computed. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "client (id, version, kind, name, region, city, size, tax_number, source, owner_id, note, created_at, changed_at, address, postal_code, properties, search_text)",
                "source = 'bench file'");
        TABLES.put(
                "contact_point (id, client_id, kind, value, raw, label, place, removed, person_id)",
                "client_id in (select id from crm.client where source = 'bench file')");
        TABLES.put(
                "client_category (client_id, name)",
                "client_id in (select id from crm.client where source = 'bench file')");
    }

    private final ClientsWorld world;
    private final Settings settings;
    private final Path folder;

    ImportRun(ClientsWorld world, Settings settings, Path folder) {
        this.world = world;
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * Imports the file, undoes it, and copies the same rows.
     *
     * @param base into what, as it is told
     * @param limit of the whole import, in seconds; null: none
     */
    List<Figure> measure(String base, int rows, long crmPid, @Nullable Integer limit) throws Exception {
        Path file = write(rows);
        peak = 0;
        Thread watch = new Thread(() -> watch(crmPid), "memory");
        watch.setDaemon(true);
        watch.start();
        long begun = System.nanoTime();
        String id = world.admin()
                .upload("/api/imports?name=clients.xlsx", file)
                .path("id")
                .asText();
        finish(world.admin().post("/api/imports/" + id + "/check", mapping()));
        double checked = seconds(begun);
        finish(world.admin().post("/api/imports/" + id + "/apply", Api.object()));
        double imported = seconds(begun);
        watch.interrupt();
        int made = world.admin()
                .get("/api/imports/" + id)
                .path("counts")
                .path("NEW")
                .asInt();
        copyOut();
        long before = System.nanoTime();
        finish(world.admin().post("/api/imports/" + id + "/undo", Api.object()));
        double undone = seconds(before);
        double copied = copyIn();
        String into = "import into " + base + ": ";
        String whole = into + "applied after, end to end";
        return List.of(
                Figure.atLeast(into + rows + " x " + COLUMNS.size() + " .xlsx, clients made", made, rows, "clients"),
                Figure.shown(into + "uploaded and checked after", checked, "s"),
                limit == null ? Figure.shown(whole, imported, "s") : Figure.atMost(whole, imported, limit, "s"),
                Figure.atMost(into + "resident memory of crm at most", peak / 1024.0, 720, "MiB"),
                Figure.shown(into + "undone in", undone, "s"),
                Figure.shown(into + "plain COPY of the same rows into the same tables", copied, "s"),
                Figure.atMost(into + "import / plain COPY", imported / copied, 10, "ratio"));
    }

    private volatile long peak;

    private void watch(long pid) {
        try {
            while (true) {
                peak = Math.max(
                        peak,
                        Memory.kilobytes(ProcessHandle.of(pid).orElseThrow()).orElse(0L));
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path write(int rows) throws IOException {
        Path file = folder.resolve("clients.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Lejek", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Clients");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                List<String> values = List.of(
                        "Nowa Firma " + row,
                        "+48 7" + (10_000_000 + row),
                        "nowa" + row + "@example.net",
                        "PL" + (2_000_000_000L + row),
                        "Krótka " + row % 90,
                        "00-" + (100 + row % 900),
                        "Gdynia",
                        "pomorskie",
                        Integer.toString(row % 300),
                        "bench file",
                        row % 2 == 0 ? "VIP; Retail" : "Retail",
                        "Row " + row);
                for (int column = 0; column < values.size(); column++) {
                    sheet.inlineString(row, column, values.get(column));
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static ObjectNode mapping() {
        ObjectNode mapping = Api.object().put("policy", "FILL");
        for (int column = 0; column < COLUMNS.size(); column++) {
            mapping.withArray("columns").add(Api.object().put("column", column).put("target", COLUMNS.get(column)));
        }
        return mapping;
    }

    private void finish(JsonNode job) throws InterruptedException {
        String path = "/api/jobs/" + job.path("id").asText();
        String state = "QUEUED";
        while (state.equals("QUEUED") || state.equals("RUNNING")) {
            Thread.sleep(100);
            state = world.admin().get(path).path("state").asText();
        }
        if (!state.equals("DONE")) {
            throw new IllegalStateException("the job ended as " + world.admin().get(path));
        }
    }

    private void copyOut() throws SQLException, IOException {
        try (Connection connection = ClientsWorld.database(settings)) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                String[] named = table.getKey().split(" \\(", 2);
                try (OutputStream out = Files.newOutputStream(folder.resolve(named[0]))) {
                    copy.copyOut(
                            "copy (select " + named[1].replace(")", "") + " from crm." + named[0] + " where "
                                    + table.getValue() + ") to stdout",
                            out);
                }
            }
        }
    }

    /** How long it takes to COPY into the tables, without their dead rows, what the import had made, in seconds; not kept. */
    private double copyIn() throws SQLException, IOException {
        try (Connection connection = ClientsWorld.database(settings);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES.keySet()) {
                statement.execute("vacuum crm." + table.split(" ", 2)[0]);
                // One that comes by in the middle finds the tables still empty and has the plans made anew for that.
                statement.execute("alter table crm." + table.split(" ", 2)[0] + " set (autovacuum_enabled = false)");
            }
            // Of tables that are empty at first, foreign keys would be checked without their index until the end.
            statement.execute("set enable_seqscan = off");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long begun = System.nanoTime();
            connection.setAutoCommit(false);
            for (String table : TABLES.keySet()) {
                try (InputStream in = Files.newInputStream(folder.resolve(table.split(" ", 2)[0]))) {
                    copy.copyIn("copy crm." + table + " from stdin", in);
                }
            }
            double copied = seconds(begun);
            connection.rollback();
            // Nobody else leaves such dead rows behind: what is measured next is not to wait for their vacuum.
            connection.setAutoCommit(true);
            for (String table : TABLES.keySet()) {
                statement.execute("alter table crm." + table.split(" ", 2)[0] + " reset (autovacuum_enabled)");
                statement.execute("vacuum analyze crm." + table.split(" ", 2)[0]);
            }
            return copied;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
