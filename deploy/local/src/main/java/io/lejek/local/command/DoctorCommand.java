package io.lejek.local.command;

import io.lejek.local.doctor.Doctor;
import io.lejek.local.doctor.Finding;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks at everything and names the fix of what is wrong. */
@Command(name = "doctor", description = "Checks tools, disk, ports and every system Lejek talks to; names each fix.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Commands commands;

    @Override
    public Integer call() throws IOException {
        Settings settings = Objects.requireNonNull(commands).settings();
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
