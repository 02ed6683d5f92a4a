package io.lejek.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.local.bench.Bench;
import io.lejek.local.bench.Figure;
import io.lejek.local.stack.Folders;
import io.lejek.local.stack.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one bench; without a name it lists them. */
@Command(
        name = "bench",
        description = "Measures, and fails when a figure falls short; without a name: lists the benches.")
final class BenchCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the bench to run")
    private @Nullable String name;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (name == null) {
            Bench.all().forEach(bench -> System.out.printf("%-12s %s%n", bench.name(), bench.description()));
            return 0;
        }
        Optional<Bench> bench =
                Bench.all().stream().filter(one -> one.name().equals(name)).findFirst();
        if (bench.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "There is no bench '" + name + "'; ./lejek bench lists them.");
        }
        return run(bench.get());
    }

    private static int run(Bench bench) throws Exception {
        Path results = Programs.home().resolve("target/bench");
        Files.createDirectories(results);
        Path folder = Files.createTempDirectory("lejek-bench-" + bench.name());
        List<Figure> figures;
        try {
            figures = bench.run(folder, System.err::println);
        } finally {
            Folders.delete(folder);
        }
        figures.forEach(figure -> System.out.println(figure.line()));
        write(bench, figures, results.resolve(bench.name() + ".json"));
        return figures.stream().allMatch(Figure::holds) ? 0 : 1;
    }

    private static void write(Bench bench, List<Figure> figures, Path file) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", bench.name());
        result.put("at", Instant.now().toString());
        result.put("figures", figures);
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
    }
}
