package io.lejek.local.command;

import io.lejek.local.part.Jvm;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.StackPaths;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a launcher that stays when this process ends, and shows what it says until it is up. */
final class Background {
    /** The last line of a start that succeeded. */
    static final String UP = "Lejek runs. Ctrl-C or ./lejek stop ends it.";

    private final Settings settings;
    private final List<String> arguments;

    /**
     * Prepares a launcher in the background.
     *
     * @param arguments of the launcher: start and its options, without the one that asks for the background
     */
    Background(Settings settings, List<String> arguments) {
        this.settings = settings;
        this.arguments = List.copyOf(arguments);
    }

    /** Returns 0 when everything is up, else the exit code of the launcher. */
    int start() throws IOException, InterruptedException {
        Path log = StackPaths.of(settings).launcherLog();
        Files.createDirectories(log.getParent());
        long shown = Files.exists(log) ? Files.size(log) : 0;
        Process launcher = new ProcessBuilder(command())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long deadline = System.nanoTime() + StartCommand.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            boolean ended = !launcher.isAlive();
            String news = readFrom(log, shown);
            String whole = news.substring(0, news.lastIndexOf('\n') + 1);
            shown += whole.getBytes(StandardCharsets.UTF_8).length;
            System.out.print(whole.replace(UP + System.lineSeparator(), ""));
            if (whole.contains(UP)) {
                System.out.println("Lejek runs in the background. ./lejek stop ends it.");
                return 0;
            }
            if (ended) {
                return launcher.exitValue() == 0 ? 1 : launcher.exitValue();
            }
            Thread.sleep(100);
        }
        launcher.destroy();
        System.err.println("Not healthy after " + StartCommand.PATIENCE.toMinutes() + " minutes, see " + log);
        return 1;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(Jvm.java());
        command.addAll(Jvm.LAUNCHER_OPTIONS);
        String home = System.getProperty("lejek.home");
        if (home != null) {
            command.add("-Dlejek.home=" + home);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.lejek.local.Lejek"));
        command.addAll(arguments);
        return command;
    }

    private static String readFrom(Path log, long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) Math.min(1_000_000, Math.max(0, file.length() - position))];
            file.seek(position);
            file.readFully(news);
            return new String(news, StandardCharsets.UTF_8);
        }
    }
}
