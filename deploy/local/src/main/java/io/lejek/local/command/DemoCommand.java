package io.lejek.local.command;

import io.lejek.local.demo.DemoBase;
import io.lejek.local.demo.DemoPart;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.Progress;
import io.lejek.local.stack.StackFailure;
import io.lejek.local.stack.StackState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Has the trial's process load the demo base and begin its traffic. */
@Command(name = "demo", description = "Loads the demo base into the running stack and begins its calls and letters.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Commands commands;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "how many clients there are to be, from 300 to 500,000; not given: 300")
    private int clients = DemoBase.CLIENTS;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (clients < DemoBase.CLIENTS || clients > DemoBase.MOST_CLIENTS) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--clients is a number from %d to %d, not %d."
                            .formatted(DemoBase.CLIENTS, DemoBase.MOST_CLIENTS, clients));
        }
        Settings settings = Objects.requireNonNull(commands).settings();
        if (StackState.running(settings).isEmpty()) {
            throw new StackFailure(
                    "Lejek does not run with the data in " + settings.data() + ": ./lejek start --demo starts it.");
        }
        load(settings, clients, System.out::println);
        return 0;
    }

    /** Asks {@code POST /demo} of the trial's process, and passes its lines on as they come. */
    static void load(Settings settings, int clients, Progress progress) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(settings.trialAddress() + "/demo?clients=" + clients)
                            .toURL()
                            .openConnection();
            connection.setRequestMethod("POST");
            if (connection.getResponseCode() != 200) {
                throw new StackFailure("The demo base was not loaded, answer " + connection.getResponseCode()
                        + ": see trial.log in the folder of the logs.");
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(DemoPart.FAILURE)) {
                        throw new StackFailure(line);
                    }
                    progress.say(line);
                }
            }
        } catch (IOException e) {
            throw new StackFailure("The demo base was not loaded: " + e.getMessage());
        }
    }
}
