package io.lejek.crm.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Decides whether a value fits its property, and in which form it is kept. */
final class PropertyValues {
    private static final int LONGEST_TEXT = 1_000;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int MOST_DECIMALS = 6;

    private PropertyValues() {}

    /** A value as it is kept, or what to enter instead. */
    sealed interface Reading {
        record Value(Object value) implements Reading {}

        record Wrong(String advice) implements Reading {}
    }

    static Reading read(PropertyDefinition definition, Object raw) {
        return switch (definition.type()) {
            case TEXT -> text(raw);
            case NUMBER -> number(raw);
            case DATE -> date(raw);
            case CHOICE ->
                raw instanceof String choice && definition.choices().contains(choice)
                        ? new Reading.Value(choice)
                        : new Reading.Wrong("Choose one of: " + String.join(", ", definition.choices()) + ".");
            case YES_NO ->
                raw instanceof Boolean ? new Reading.Value(raw) : new Reading.Wrong("Answer with true or false.");
        };
    }

    private static Reading text(Object raw) {
        if (!(raw instanceof String text) || text.length() > LONGEST_TEXT) {
            return new Reading.Wrong("Enter a text of at most " + LONGEST_TEXT + " characters.");
        }
        boolean plain = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7f);
        return plain
                ? new Reading.Value(text.strip())
                : new Reading.Wrong("Enter plain text, without control characters.");
    }

    private static Reading number(Object raw) {
        BigDecimal number = raw instanceof Number ? new BigDecimal(raw.toString()) : null;
        if (number == null || number.abs().compareTo(LARGEST) > 0 || decimals(number) > MOST_DECIMALS) {
            return new Reading.Wrong("Enter a number, with at most " + MOST_DECIMALS + " decimals.");
        }
        BigDecimal plain = number.stripTrailingZeros();
        return new Reading.Value(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private static int decimals(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }

    private static Reading date(@Nullable Object raw) {
        try {
            LocalDate date = raw instanceof String text ? LocalDate.parse(text.strip()) : null;
            if (date != null && !date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return new Reading.Value(date.toString());
            }
        } catch (DateTimeParseException e) {
            return wrongDate();
        }
        return wrongDate();
    }

    private static Reading wrongDate() {
        return new Reading.Wrong("Enter a date as 2026-11-26.");
    }
}
