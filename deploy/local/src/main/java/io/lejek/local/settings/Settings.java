package io.lejek.local.settings;

import io.lejek.local.part.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The configuration of one stack, checked and without gaps: a key that nobody set has its default.
 *
 * <p>Immutable. {@link SettingsReader} reads one from file and environment, {@link #ephemeral} makes one for tests.
 */
public final class Settings {
    private static final List<Key> OWN_PORTS = List.of(
            Key.CRM_PORT,
            Key.TELEPHONY_PORT,
            Key.MESSAGING_PORT,
            Key.FUNNEL_PORT,
            Key.TRIAL_DB_PORT,
            Key.TRIAL_KAFKA_PORT,
            Key.TRIAL_KAFKA_CONTROLLER_PORT,
            Key.TRIAL_SMTP_PORT,
            Key.TRIAL_WEB_PORT,
            Key.TRIAL_PBX_PORT);

    private final SortedMap<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = new TreeMap<>(values);
        this.values.values().removeIf(String::isEmpty);
    }

    /** Settings of exactly these values, keys as written in the file; empty values count as not set. */
    public static Settings of(Map<String, String> values) {
        return new Settings(values);
    }

    /**
     * Settings for a stack of its own beside any other: every port is free at the moment, everything is kept below the
     * folder. PostgreSQL stays durable, so that a test may kill it; {@link #with} changes what a test wants otherwise.
     */
    public static Settings ephemeral(Path data) {
        Map<String, String> values = new HashMap<>();
        values.put(Key.DATA.key(), data.toString());
        List<Integer> free = Ports.free(OWN_PORTS.size());
        for (int i = 0; i < free.size(); i++) {
            values.put(OWN_PORTS.get(i).key(), free.get(i).toString());
        }
        return new Settings(values);
    }

    /** These settings with one key changed. */
    public Settings with(Key key, String value) {
        return with(key.key(), value);
    }

    /** These settings with one key, as written in the file, changed. */
    public Settings with(String key, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }

    /** The value set, else the default. */
    public String text(Key key) {
        return values.getOrDefault(key.key(), key.fallback());
    }

    /** The value set for one name of a key with {@code <name>}, else the default. */
    public String text(Key key, String name) {
        return values.getOrDefault(key.key(name), key.fallback());
    }

    /** The value, or empty when it was not set and has no default. */
    public Optional<String> find(Key key) {
        return Optional.of(text(key)).filter(value -> !value.isEmpty());
    }

    public int number(Key key) {
        return Integer.parseInt(text(key));
    }

    public boolean flag(Key key) {
        return Boolean.parseBoolean(text(key));
    }

    /** Whether file or environment set this key. */
    public boolean isSet(Key key) {
        return values.containsKey(key.key());
    }

    /** The folder that everything is kept in, absolute. */
    public Path data() {
        return Path.of(text(Key.DATA)).toAbsolutePath().normalize();
    }

    /** The names for which a key with {@code <name>} is set, in order. */
    public SortedSet<String> names(Key key) {
        SortedSet<String> names = new TreeSet<>();
        for (String written : values.keySet()) {
            Key.nameIn(written, key.key()).filter(name -> !name.isEmpty()).ifPresent(names::add);
        }
        return names;
    }

    /** Everything that was set, by key as written. */
    public SortedMap<String, String> written() {
        return new TreeMap<>(values);
    }

    /** Where this machine reaches the web application. */
    public String address() {
        String host = text(Key.HOST);
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + text(Key.CRM_PORT);
    }

    /** Where the trial's letters are shown. */
    public String trialAddress() {
        return "http://127.0.0.1:" + text(Key.TRIAL_WEB_PORT);
    }

    /** Whether a PostgreSQL is started, because none was named. */
    public boolean trialDatabase() {
        return !isSet(Key.DB_URL);
    }

    /** Whether a Kafka is started, because none was named. */
    public boolean trialKafka() {
        return !isSet(Key.KAFKA_SERVERS);
    }

    /** Whether letters go to the mailbox of the trial, because no SMTP server was named. */
    public boolean trialMailbox() {
        return !isSet(Key.SMTP_HOST);
    }

    /** Whether calls come from the trial PBX, because no PBX was named. */
    public boolean trialPbx() {
        return names(Key.PBX_HOST).isEmpty();
    }

    /** Where PostgreSQL is: the one named, else the one that is started. */
    public String databaseUrl() {
        return find(Key.DB_URL).orElseGet(() -> "jdbc:postgresql://127.0.0.1:" + text(Key.TRIAL_DB_PORT) + "/lejek");
    }

    /** Where Kafka is: the servers named, else the one that is started. */
    public String kafkaServers() {
        return find(Key.KAFKA_SERVERS).orElseGet(() -> "127.0.0.1:" + text(Key.TRIAL_KAFKA_PORT));
    }
}
