package io.lejek.local.trial;

import com.sun.net.httpserver.HttpServer;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;

/** The main class of the trial's process. */
public final class TrialWorld {
    /** Beside the settings in the process's file: the secret of the trial PBX. */
    public static final String PBX_SECRET = "trial.pbx-secret";

    private TrialWorld() {}

    /** Takes one argument, the path of a file with the stack's settings; runs until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        // Without this every answer of the pages waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Map<String, String> told = read(Path.of(arguments[0]));
        Settings settings = Settings.of(told);
        // Everything that is open here is for this machine alone: nobody signs in to it.
        HttpServer pages = new GuardedPages(
                HttpServer.create(new InetSocketAddress("127.0.0.1", settings.number(Key.TRIAL_WEB_PORT)), 64));
        pages.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var stage = new TrialPart.Stage(settings, told.getOrDefault(PBX_SECRET, ""), settings.data(), pages);
        for (TrialPart part : TrialPart.all()) {
            if (part.wanted(settings)) {
                part.start(stage);
            }
        }
        pages.createContext("/health", exchange -> {
            byte[] answer = "healthy\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        pages.start();
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
