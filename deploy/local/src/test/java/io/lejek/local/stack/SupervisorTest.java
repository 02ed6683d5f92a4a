package io.lejek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisorTest {
    @ParameterizedTest
    @CsvSource({"0, 250", "1, 500", "2, 1000", "5, 8000", "7, 30000", "100, 30000"})
    void waitsLongerAfterEachFailureInARow(int failures, long milliseconds) {
        assertThat(Supervisor.backOff(failures)).hasMillis(milliseconds);
    }
}
