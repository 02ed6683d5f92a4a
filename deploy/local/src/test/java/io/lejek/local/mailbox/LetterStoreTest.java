package io.lejek.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterStoreTest {
    @TempDir
    Path folder;

    @Test
    void keepsLettersOverARestart() throws IOException {
        // Given
        LetterStore before = new LetterStore(folder, 10);
        Letter first = add(before, "first");
        Letter second = add(before, "second");

        // When
        LetterStore after = new LetterStore(folder, 10);

        // Then
        assertThat(after.list(Optional.empty(), Optional.empty(), 10)).containsExactly(second, first);
        assertThat(after.source(first.id()))
                .hasValueSatisfying(text -> assertThat(text).asString().isEqualTo("first"));
        assertThat(add(after, "third").id()).isGreaterThan(second.id());
    }

    @Test
    void passesOverALineThatAKillCutShort() throws IOException {
        // Given
        Letter whole = add(new LetterStore(folder, 10), "whole");
        Files.writeString(folder.resolve("index.jsonl"), "{\"id\":\"0abc", StandardOpenOption.APPEND);

        // When
        LetterStore after = new LetterStore(folder, 10);

        // Then
        assertThat(after.list(Optional.empty(), Optional.empty(), 10)).containsExactly(whole);
    }

    @Test
    void letsTheOldestGo() throws IOException {
        // Given
        LetterStore store = new LetterStore(folder, 5);
        Letter oldest = add(store, "oldest");

        // When
        for (int i = 0; i < 504; i++) {
            add(store, "letter " + i);
        }

        // Then
        assertThat(store.count()).isEqualTo(5);
        assertThat(store.source(oldest.id())).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".eml"))).hasSize(5);
        }
    }

    private static Letter add(LetterStore store, String text) throws IOException {
        return store.add(
                text.getBytes(StandardCharsets.UTF_8),
                arrival -> new Letter(
                        arrival.id(), "<1@x>", "from", "to", text, arrival.at().toString()));
    }
}
