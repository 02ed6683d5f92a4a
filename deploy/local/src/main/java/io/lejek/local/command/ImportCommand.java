package io.lejek.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.StackFailure;
import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports a spreadsheet as the import page does, by a mapping that was remembered there. */
@Command(
        name = "import",
        description = {
            "Imports a spreadsheet into the client base by a mapping that the import page has remembered.",
            "The password is asked for, or taken from LEJEK_PASSWORD or --password-file.",
            "Exit code 0: every row was taken; 3: some were not, and are in a workbook beside the file; 1: nothing was imported."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int SOME_REJECTED = 3;
    private static final List<String> OUTCOMES = List.of("NEW", "CHANGED", "SAME", "SKIPPED", "DUPLICATE", "REJECTED");

    @Parameters(paramLabel = "FILE", description = "an .xlsx or a .csv")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description = "the remembered mapping; not given: the newest one that fits the file")
    private @Nullable String mapping;

    @Option(names = "--login", description = "who imports; not given: ${DEFAULT-VALUE}", defaultValue = "admin")
    private String login = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "a file that holds the password")
    private @Nullable Path passwordFile;

    @Option(names = "--check", description = "only tells what the import would do")
    private boolean checkOnly;

    @ParentCommand
    private @Nullable Commands commands;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrongly("There is no file " + file + " to read.");
        }
        Settings settings = Objects.requireNonNull(commands).settings();
        try {
            return run(Api.signIn(URI.create(settings.address()), login, password(settings)));
        } catch (Api.Refused refused) {
            throw new StackFailure(
                    refused.status() == 0
                            ? "Lejek does not answer at " + settings.address() + ": ./lejek start starts it."
                            : "Nothing was imported. " + refused.getMessage());
        }
    }

    private int run(Api api) throws IOException, InterruptedException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        JsonNode uploaded = api.upload("/api/imports?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), file);
        String path = "/api/imports/" + uploaded.path("id").asText();
        String chosen = mapping == null ? suggestion(api, uploaded) : mapping;
        JsonNode check = api.post(path + "/check-by-name", Api.object().put("name", chosen));
        finish(api, check, "Checking");
        System.out.println("Checked by \"" + chosen + "\": " + told(api.get(path)));
        if (!checkOnly) {
            finish(api, api.post(path + "/apply", Api.object()), "Importing");
            System.out.println("Imported: " + told(api.get(path)));
        }
        return rejected(api, path, name);
    }

    private static String suggestion(Api api, JsonNode uploaded) {
        if (uploaded.path("suggestion").isTextual()) {
            return uploaded.path("suggestion").asText();
        }
        List<String> names = StreamSupport.stream(
                        api.get("/api/imports/mappings").spliterator(), false)
                .map(one -> one.path("name").asText())
                .toList();
        throw new StackFailure(
                names.isEmpty()
                        ? "No mapping is remembered yet: import such a file once on the page, and have the mapping remembered."
                        : "No remembered mapping fits the columns of the file. There are: " + String.join(", ", names)
                                + ".");
    }

    /** Waits for the job, telling how far it is when somebody looks. */
    private static void finish(Api api, JsonNode started, String doing) throws InterruptedException {
        JsonNode job = started;
        boolean watched = System.console() != null;
        while (List.of("QUEUED", "RUNNING").contains(job.path("state").asText())) {
            Thread.sleep(300);
            job = api.get("/api/jobs/" + job.path("id").asText());
            long total = job.path("total").asLong();
            if (watched && total > 0) {
                System.out.printf("\r%s: %d %%", doing, 100 * job.path("done").asLong() / total);
            }
        }
        if (watched) {
            System.out.print("\r\033[K");
        }
        if (!job.path("state").asText().equals("DONE")) {
            throw new StackFailure(doing + " ended early: "
                    + job.path("problem").asText(job.path("state").asText().toLowerCase(Locale.ROOT)));
        }
    }

    private static String told(JsonNode read) {
        StringJoiner counts = new StringJoiner(", ");
        for (String outcome : OUTCOMES) {
            long rows = read.path("counts").path(outcome).asLong();
            if (rows > 0) {
                counts.add(String.format(Locale.ROOT, "%,d %s", rows, outcome.toLowerCase(Locale.ROOT)));
            }
        }
        return counts.length() == 0 ? "no rows" : counts.toString();
    }

    private int rejected(Api api, String path, String name) throws IOException {
        if (api.get(path).path("counts").path("REJECTED").asLong() == 0) {
            return 0;
        }
        Path beside = file.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + "-to-correct.xlsx");
        Files.write(beside, api.download(path + "/rejected"));
        System.out.println("The rows that were not taken, each with its reason, are in " + beside + ".");
        return SOME_REJECTED;
    }

    private String password(Settings settings) throws IOException {
        if (passwordFile != null) {
            if (!Files.isReadable(passwordFile)) {
                throw wrongly("There is no file " + passwordFile + " to read the password from.");
            }
            return Files.readString(passwordFile).strip();
        }
        String given = System.getenv("LEJEK_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        char[] typed =
                console == null ? null : console.readPassword("Password of %s at %s: ", login, settings.address());
        if (typed == null) {
            throw wrongly("Give the password of " + login + " in LEJEK_PASSWORD or by --password-file.");
        }
        String password = new String(typed);
        Arrays.fill(typed, ' ');
        return password;
    }

    private ParameterException wrongly(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
