package io.lejek.telephony.asterisk;

import io.lejek.local.part.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One sipp, which plays many calls by one scenario and counts what came of them. */
final class Sipp implements AutoCloseable {
    private static final int MOST_SHOWN = 1_500;
    private static final Path SCENARIOS = Path.of("src/test/resources/sipp");

    private final Path home;
    private final String name;
    private final Child child;

    private Sipp(Path home, String name, Child child) {
        this.home = home;
        this.name = name;
        this.child = child;
    }

    /** What sipp itself counted. */
    record Statistics(int successful, int failed) {}

    /**
     * Starts one.
     *
     * @param run a folder of this run inside the system that has sipp
     * @param scenario the name of its file
     * @param options beside those of the scenario, the statistics and the standard input
     */
    static Sipp start(Path root, String run, String name, String scenario, List<String> options) {
        try {
            Path home = root.resolve(Path.of("/").relativize(Path.of(run)));
            Files.createDirectories(home);
            Files.copy(
                    SCENARIOS.resolve(scenario + ".xml"),
                    home.resolve(scenario + ".xml"),
                    StandardCopyOption.REPLACE_EXISTING);
            List<String> command = new ArrayList<>(List.of("chroot", root.toString(), "sipp"));
            command.addAll(options);
            // On a machine that pauses a message is sent again and answered twice: that ends no call.
            command.addAll(List.of("-default_behaviors", "all,-abortunexp", "-watchdog_interval", "0"));
            command.addAll(List.of("-sf", run + "/" + scenario + ".xml", "-nostdin", "-trace_stat", "-fd", "1"));
            command.addAll(List.of("-stf", run + "/" + name + ".csv", "-trace_err", "-error_file"));
            command.add(run + "/" + name + ".errors");
            Child child = Child.start(new Child.Command(
                    name,
                    command,
                    Map.of("TERM", "dumb", "PATH", System.getenv("PATH") + ":/usr/sbin:/sbin"),
                    home,
                    "TERM"));
            return new Sipp(home, name, child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has played all its calls. */
    Statistics finish(Duration patience) throws InterruptedException, IOException {
        try {
            child.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(name + " did not end; " + errors(), e);
        }
        return statistics();
    }

    Statistics statistics() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve(name + ".csv"));
        List<String> names = Arrays.asList(lines.getFirst().split(";"));
        String[] values = lines.getLast().split(";");
        return new Statistics(
                Integer.parseInt(values[names.indexOf("SuccessfulCall(C)")]),
                Integer.parseInt(values[names.indexOf("FailedCall(C)")]));
    }

    /** The beginning of what it did not expect. */
    String errors() throws IOException {
        Path errors = home.resolve(name + ".errors");
        String all = Files.exists(errors) ? Files.readString(errors) : "";
        return all.substring(0, Math.min(all.length(), MOST_SHOWN));
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(5));
    }
}
