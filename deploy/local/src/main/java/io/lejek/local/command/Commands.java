package io.lejek.local.command;

import io.lejek.local.settings.Settings;
import io.lejek.local.settings.SettingsReader;
import io.lejek.local.settings.WrongSettings;
import io.lejek.local.stack.StackFailure;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands, and what they share: the settings and how a failure is told. */
@Command(
        name = "./lejek",
        description = "Lejek on one machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            DoctorCommand.class,
            ConfigCommand.class,
            BenchCommand.class
        })
public final class Commands implements Runnable {
    private static final int FAILED = 1;
    private static final int WRONGLY_CALLED = 2;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "the settings file; not given: ${DEFAULT-VALUE} in the working folder",
            defaultValue = SettingsReader.FILE)
    private Path config = Path.of(SettingsReader.FILE);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "shows this help")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private Commands() {}

    /** Runs the command that the arguments name and returns the exit code. */
    public static int run(String... arguments) {
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> tell(failure, line))
                .execute(arguments);
    }

    private static int tell(Exception failure, CommandLine line) throws Exception {
        if (failure instanceof WrongSettings) {
            line.getErr().println(failure.getMessage());
            return WRONGLY_CALLED;
        }
        if (failure instanceof StackFailure) {
            line.getErr().println(failure.getMessage());
            return FAILED;
        }
        throw failure;
    }

    Path config() {
        return config;
    }

    /** The settings of this call; tells of keys that mean nothing. */
    Settings settings() {
        SettingsReader.Reading reading = SettingsReader.read(config);
        reading.warnings().forEach(System.err::println);
        return reading.settings();
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say what to do: ./lejek start, for example.");
    }
}
