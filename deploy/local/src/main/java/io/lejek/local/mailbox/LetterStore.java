package io.lejek.local.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Letters in a folder: one {@code .eml} file each, and {@code index.jsonl} with a line per letter, so that a start need not
 * read every letter. A letter is on disk before {@link #add} returns; beyond a number of letters the oldest go.
 */
final class LetterStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SWEEP = 500;

    private final Path folder;
    private final Path index;
    private final int keep;
    private final TreeMap<String, Letter> letters = new TreeMap<>();
    private long lastNumber;

    /**
     * Opens the letters of a folder.
     *
     * @param keep how many letters are kept
     */
    LetterStore(Path folder, int keep) {
        this.folder = folder;
        this.index = folder.resolve("index.jsonl");
        this.keep = keep;
        try {
            Files.createDirectories(folder);
            readIndex();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the letters in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void readIndex() throws IOException {
        if (!Files.exists(index)) {
            return;
        }
        try (Stream<String> lines = Files.lines(index)) {
            lines.forEach(line -> parse(line).ifPresent(letter -> letters.put(letter.id(), letter)));
        }
        letters.keySet().removeIf(id -> !Files.exists(file(id)));
        if (!letters.isEmpty()) {
            lastNumber = Long.parseLong(letters.lastKey(), 36);
        }
        rewriteIndex();
    }

    private static Optional<Letter> parse(String line) {
        try {
            return Optional.of(JSON.readValue(line, Letter.class));
        } catch (IOException cutShortByAKill) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a letter.
     *
     * @param source the raw letter
     * @param describe what to list of it, given its id and time of arrival
     */
    synchronized Letter add(byte[] source, Function<Arrival, Letter> describe) throws IOException {
        Instant now = Instant.now();
        // Microseconds since 1970 in base 36: eleven characters that sort by time, for the next two thousand years.
        lastNumber = Math.max(lastNumber + 1, now.toEpochMilli() * 1000);
        String id = "%11s".formatted(Long.toString(lastNumber, 36)).replace(' ', '0');
        Letter letter = describe.apply(new Arrival(id, now));
        Path fresh = folder.resolve(id + ".new");
        Files.write(fresh, source);
        Files.move(fresh, file(id), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(
                index, JSON.writeValueAsString(letter) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        letters.put(id, letter);
        if (letters.size() >= keep + SWEEP) {
            sweep();
        }
        return letter;
    }

    /** The number and time a letter gets. */
    record Arrival(String id, Instant at) {}

    private void sweep() throws IOException {
        while (letters.size() > keep) {
            Files.deleteIfExists(file(letters.pollFirstEntry().getKey()));
        }
        rewriteIndex();
    }

    private void rewriteIndex() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Letter letter : letters.values()) {
            lines.add(JSON.writeValueAsString(letter));
        }
        Path fresh = folder.resolve("index.new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.move(fresh, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Newest letters first, older than {@code before} where given, to an address that contains {@code to} where given. */
    synchronized List<Letter> list(Optional<String> before, Optional<String> to, int limit) {
        var older = before.map(id -> letters.headMap(id, false)).orElse(letters);
        return older.descendingMap().values().stream()
                .filter(letter -> to.map(part -> letter.to().contains(part)).orElse(true))
                .limit(limit)
                .toList();
    }

    synchronized int count() {
        return letters.size();
    }

    synchronized Optional<Letter> find(String id) {
        return Optional.ofNullable(letters.get(id));
    }

    /** The raw letter; empty when there is none with this id. */
    Optional<byte[]> source(String id) throws IOException {
        // Only ids that were given out become file names.
        return find(id).isPresent() ? Optional.of(Files.readAllBytes(file(id))) : Optional.empty();
    }

    private Path file(String id) {
        return folder.resolve(id + ".eml");
    }
}
