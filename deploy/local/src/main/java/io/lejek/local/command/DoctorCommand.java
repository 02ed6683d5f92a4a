package io.lejek.local.command;

import io.lejek.local.doctor.Doctor;
import io.lejek.local.doctor.Finding;
import io.lejek.local.doctor.PbxCapture;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.Programs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Looks at everything and names the fix of what is wrong. */
@Command(name = "doctor", description = "Checks tools, disk, ports and every system Lejek talks to; names each fix.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Commands commands;

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            description =
                    "Writes what the PBXs said of late, without numbers and names, into a new file, and looks at nothing else.")
    private @Nullable Path capture;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "How many hours the capture goes back; ${DEFAULT-VALUE} unless told.")
    private int hours;

    @Override
    public Integer call() throws IOException {
        Settings settings = Objects.requireNonNull(commands).settings();
        return capture == null ? look(settings) : capture(settings, capture);
    }

    private int capture(Settings settings, Path file) throws IOException {
        if (hours < 1) {
            System.err.println("--hours: enter 1 or more.");
            return 2;
        }
        try {
            System.out.printf(
                    "%d events of the last %d hours are in %s, without numbers and names.%n",
                    new PbxCapture(settings).write(file, hours), hours, file);
            return 0;
        } catch (FileAlreadyExistsException e) {
            System.err.println(file + " is there already: name a new file.");
        } catch (SQLException e) {
            System.err.println(
                    "The database cannot be read: " + e.getMessage()
                            + " -> ./lejek start for the trial's, else check lejek.db.url, lejek.db.user and lejek.db.password.");
        }
        return 1;
    }

    private static int look(Settings settings) throws IOException {
        List<Finding> findings = new Doctor(settings).look();
        for (Finding finding : findings) {
            System.out.printf("%-4s %-12s %s%n", sign(finding.verdict()), finding.what(), finding.detail());
            if (!finding.fix().isEmpty()) {
                System.out.printf("     %-12s -> %s%n", "", finding.fix());
            }
        }
        printManagerConf();
        boolean ill = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.BAD);
        return ill ? 1 : 0;
    }

    private static String sign(Finding.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "ok";
            case LEFT_OUT -> "-";
            case BAD -> "BAD";
        };
    }

    private static void printManagerConf() throws IOException {
        Path file = Programs.home().resolve("deploy/asterisk/manager.conf");
        if (Files.exists(file)) {
            System.out.println();
            System.out.println("For a real Asterisk, /etc/asterisk/manager.conf:");
            System.out.println();
            System.out.print(Files.readString(file));
        }
    }
}
