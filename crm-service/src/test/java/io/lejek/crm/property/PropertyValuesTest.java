package io.lejek.crm.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PropertyValuesTest {
    static Stream<Arguments> fitting() {
        return Stream.of(
                arguments(PropertyType.TEXT, " two\nlines ", "two\nlines"),
                arguments(PropertyType.TEXT, "Žluťoučký кінь 🐘", "Žluťoučký кінь 🐘"),
                arguments(PropertyType.TEXT, "x".repeat(1_000), "x".repeat(1_000)),
                arguments(PropertyType.NUMBER, 12, new BigDecimal("12")),
                arguments(PropertyType.NUMBER, new BigDecimal("1.500"), new BigDecimal("1.5")),
                arguments(PropertyType.NUMBER, new BigDecimal("1e3"), new BigDecimal("1000")),
                arguments(PropertyType.NUMBER, -0.000001, new BigDecimal("-0.000001")),
                arguments(PropertyType.DATE, " 2024-02-29 ", "2024-02-29"),
                arguments(PropertyType.DATE, "1000-01-01", "1000-01-01"),
                arguments(PropertyType.CHOICE, "gold", "gold"),
                arguments(PropertyType.YES_NO, false, false));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void keepsWhatFits(PropertyType type, Object raw, Object kept) {
        // When
        PropertyValues.Reading reading = PropertyValues.read(property(type), raw);

        // Then
        assertThat(reading).isEqualTo(new PropertyValues.Reading.Value(kept));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(PropertyType.TEXT, 5),
                arguments(PropertyType.TEXT, "x".repeat(1_001)),
                arguments(PropertyType.TEXT, "zero\u0000byte"),
                arguments(PropertyType.NUMBER, "12"),
                arguments(PropertyType.NUMBER, new BigDecimal("1e16")),
                arguments(PropertyType.NUMBER, new BigDecimal("0.0000001")),
                arguments(PropertyType.NUMBER, true),
                arguments(PropertyType.DATE, "2023-02-29"),
                arguments(PropertyType.DATE, "26.11.2026"),
                arguments(PropertyType.DATE, "0999-12-31"),
                arguments(PropertyType.DATE, 20261126),
                arguments(PropertyType.CHOICE, "Gold"),
                arguments(PropertyType.CHOICE, List.of("gold")),
                arguments(PropertyType.YES_NO, "yes"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatToEnterInstead(PropertyType type, Object raw) {
        // When
        PropertyValues.Reading reading = PropertyValues.read(property(type), raw);

        // Then
        assertThat(reading).isInstanceOf(PropertyValues.Reading.Wrong.class);
    }

    private static PropertyDefinition property(PropertyType type) {
        return new PropertyDefinition(new UUID(0, 1), "Rank", type, List.of("silver", "gold"), 0, false);
    }
}
