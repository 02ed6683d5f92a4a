package io.lejek.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a file of 1,000 bytes. */
class ByteRangeTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -                  | -
            bytes=0-           | bytes 0-999/1000
            bytes=0-0          | bytes 0-0/1000
            bytes=500-599      | bytes 500-599/1000
            bytes=990-5000     | bytes 990-999/1000
            bytes=-100         | bytes 900-999/1000
            bytes=-5000        | bytes 0-999/1000
            bytes=1000-        | bytes */1000
            bytes=-0           | bytes */1000
            bytes=5-4          | -
            bytes=0-1,5-6      | -
            bytes=-            | -
            bytes=x-y          | -
            lines=0-1          | -
            bytes=99999999999999999999- | -
            """)
    void readsWhatIsAskedFor(@Nullable String header, @Nullable String range) {
        // When
        var part = ByteRange.of(header, 1_000);
        // Then
        assertThat(part.map(asked -> asked.contentRange(1_000)).orElse(null)).isEqualTo(range);
    }
}
