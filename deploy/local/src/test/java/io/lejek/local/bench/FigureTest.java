package io.lejek.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource({
        "212.345, 'pop p99 | 212.3 ms | <= 300 ms | holds'",
        "300, 'pop p99 | 300 ms | <= 300 ms | holds'",
        "300.01, 'pop p99 | 300.0 ms | <= 300 ms | falls short'",
    })
    void judgesAgainstAnUpperBar(double value, String line) {
        assertThat(Figure.atMost("pop p99", value, 300, "ms").line()).isEqualTo(line);
    }

    @Test
    void judgesAgainstALowerBar() {
        assertThat(Figure.atLeast("drain", 12_345.6, 20_000, "events/s").line())
                .isEqualTo("drain | 12,346 events/s | >= 20,000 events/s | falls short");
    }

    @Test
    void showsAFigureWithoutABar() {
        assertThat(Figure.shown("p50", 3, "ms").line()).isEqualTo("p50 | 3 ms | - | holds");
    }
}
