package io.lejek.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.demo.Staff.Manager;
import io.lejek.local.rest.Api;
import io.lejek.local.stack.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Very many clients, as a company that moves in with its old base brings them: spreadsheets through the import. The client
 * of a number is the same in every run.
 */
final class Crowd {
    /** More would not fit into one file of the import. */
    private static final int ROWS_OF_A_FILE = 100_000;

    private static final List<String> TARGETS = List.of(
            "name",
            "kind",
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
            "owner",
            "personName",
            "personPosition",
            "personPhone",
            "consentEmail",
            "consentSms",
            "note");
    private final Api admin;
    private final List<String> logins;
    private final DemoProperties properties;

    Crowd(DemoWorld world) {
        this.admin = world.admin();
        this.logins = world.managers().stream().map(Manager::login).toList();
        this.properties = world.properties();
    }

    /** Imports the clients of these numbers; those who are there already stay as they are. */
    void join(int from, int to, Progress progress) {
        for (int first = from; first < to; first += ROWS_OF_A_FILE) {
            file(first, Math.min(to, first + ROWS_OF_A_FILE), progress);
        }
    }

    private void file(int from, int to, Progress progress) {
        Path file = null;
        try {
            file = Files.createTempFile("lejek-demo", ".xlsx");
            DemoWorkbook.write(file, header(), to - from, row -> CrowdRow.cells(DemoWorld.SEED, from + row, logins));
            ImportedFile imported = ImportedFile.upload(admin, file, "Old base from number " + from + ".xlsx");
            imported.check(mapping(), progress);
            imported.apply(progress);
        } catch (IOException e) {
            throw new IllegalStateException("A spreadsheet of the demo cannot be written: " + e.getMessage(), e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(TARGETS);
        header.addAll(List.of(DemoProperties.INDUSTRY, DemoProperties.REVENUE, DemoProperties.CONTRACT));
        return header;
    }

    private ObjectNode mapping() {
        List<String> targets = new ArrayList<>(TARGETS);
        for (String property : List.of(DemoProperties.INDUSTRY, DemoProperties.REVENUE, DemoProperties.CONTRACT)) {
            targets.add("property:" + properties.id(property));
        }
        return ImportedFile.mapping("SKIP", targets)
                .put("consentSource", "old base")
                .put("consentProof", "contracts of the demo's company");
    }
}
