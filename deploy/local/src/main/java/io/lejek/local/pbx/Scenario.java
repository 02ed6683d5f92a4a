package io.lejek.local.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a real Asterisk told of a call: the captures that the tests of telephony are built on, to be played again with channels
 * of their own.
 */
public final class Scenario {
    private static final String FOLDER = "/scenarios";
    private static final String END = ".ami";
    /** Begun by Lejek itself: an Originate plays them. */
    private static final String CLICKS = "click-to-call";

    private static final Pattern UNIQUEID = Pattern.compile("pbx-(\\d+\\.\\d+)");
    private static final Pattern CHANNEL = Pattern.compile("(?<=[A-Za-z0-9@]-)([0-9a-f]{8})(?=(;[12])?$)");
    private static final Pattern BRIDGE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Where the captured Asterisk kept its files; any other keeps them where the package puts them. */
    private static final Pattern SPOOL = Pattern.compile("/tmp/lejek-\\w+/pbx/spool/");

    private static final String CALLER = "+447700900001";
    private static final String CALLED = "+447700900002";

    private final String name;
    private final List<Message> events;

    private Scenario(String name, List<Message> events) {
        this.name = name;
        this.events = events;
    }

    /** An event, and how long after the first one it came. */
    record Step(Duration after, Message event) {}

    /** Read once: who loads the exchange asks for one scenario after the other. */
    private static final class Read {
        private static final List<String> NAMES = list();
        private static final Map<String, Scenario> SCENARIOS = new ConcurrentHashMap<>();
    }

    /** All that there are, in the order of their names. */
    public static List<String> names() {
        return Read.NAMES;
    }

    private static List<String> list() {
        try {
            URI folder =
                    Objects.requireNonNull(Scenario.class.getResource(FOLDER)).toURI();
            if (!folder.getScheme().equals("jar")) {
                return names(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return names(jar.getPath(FOLDER));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The scenarios cannot be read", e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(END) && !file.startsWith(CLICKS))
                    .map(file -> file.substring(0, file.length() - END.length()))
                    .sorted()
                    .toList();
        }
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static Scenario named(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no scenario is called '" + name + "'; there are " + names());
        }
        return Read.SCENARIOS.computeIfAbsent(name, Scenario::read);
    }

    /** How many events all of them have. */
    public static int events() {
        return names().stream().mapToInt(name -> named(name).events.size()).sum();
    }

    private static Scenario read(String name) {
        try (InputStream in = Scenario.class.getResourceAsStream(FOLDER + "/" + name + END);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            List<Message> events = new ArrayList<>();
            for (Message block = Message.read(reader); block != null; block = Message.read(reader)) {
                if (block.get("Timestamp") != null) {
                    events.add(block);
                }
            }
            return new Scenario(name, events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /**
     * The events as those of another call.
     *
     * @param run in which the channels differ from those of every other run
     * @param outside the number of the person outside
     */
    List<Step> steps(int run, String outside) {
        double began = stamp(events.getFirst());
        return events.stream()
                .map(event -> new Step(
                        Duration.ofMillis(Math.round((stamp(event) - began) * 1_000)), renamed(event, run, outside)))
                .toList();
    }

    /** All events of another call, as they stand on the wire when they happen at once. */
    String wire(int run, String outside) {
        String now = Exchange.timestamp();
        return events.stream()
                .map(event ->
                        renamed(event, run, outside).with("Timestamp", now).toWire())
                .collect(Collectors.joining());
    }

    private static double stamp(Message event) {
        return Double.parseDouble(event.get("Timestamp", "0"));
    }

    private static Message renamed(Message event, int run, String outside) {
        return new Message(event.fields().stream()
                .filter(field ->
                        !field.name().equals("Timestamp") && !field.name().equals("SystemName"))
                .map(field -> new Message.Field(field.name(), renamed(field.value(), run, outside)))
                .toList());
    }

    private static String renamed(String value, int run, String outside) {
        String text = UNIQUEID.matcher(value).replaceAll("trial-" + run + "-$1");
        text = CHANNEL.matcher(text)
                .replaceAll(
                        found -> "%04x%s".formatted(run & 0xffff, found.group(1).substring(4)));
        text = BRIDGE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "%08x%s".formatted(run, found.group().substring(8))));
        text = SPOOL.matcher(text).replaceAll("/var/spool/asterisk/");
        return text.replace(CALLER, outside).replace(CALLED, outside);
    }
}
