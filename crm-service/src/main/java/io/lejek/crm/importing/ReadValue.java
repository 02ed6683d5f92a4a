package io.lejek.crm.importing;

import io.lejek.crm.property.Properties;
import io.lejek.crm.property.PropertyDefinition;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell as the value of a user-defined property, in the spellings of several countries. */
final class ReadValue {
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern SERIAL = Pattern.compile("\\d{1,7}(\\.\\d+)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ].*)?");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "tak", "t", "да", "д", "+");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nie", "нет", "н", "-");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]");

    private ReadValue() {}

    /** Empty when it does not fit the definition. */
    static Optional<Object> of(PropertyDefinition definition, String raw) {
        Object typed = switch (definition.type()) {
            case TEXT -> raw;
            case NUMBER -> number(raw);
            case DATE -> date(raw);
            case CHOICE ->
                definition.choices().stream()
                        .filter(choice -> choice.equalsIgnoreCase(raw))
                        .findFirst()
                        .orElse(null);
            case YES_NO -> yesOrNo(raw);
        };
        return typed == null ? Optional.empty() : Properties.fit(definition, typed);
    }

    private static @Nullable Object number(String raw) {
        String plain = SPACES.matcher(raw).replaceAll("");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        String number = comma > point ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        try {
            return number.length() > 25 ? null : new BigDecimal(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A date as it is written, or the number by which spreadsheets count days. */
    private static @Nullable String date(String raw) {
        Matcher iso = ISO_DATE.matcher(raw);
        Matcher dayFirst = DAY_FIRST.matcher(raw);
        try {
            if (iso.matches()) {
                return LocalDate.parse(raw.substring(0, 10)).toString();
            }
            if (dayFirst.matches()) {
                return LocalDate.of(
                                Integer.parseInt(dayFirst.group(3)),
                                Integer.parseInt(dayFirst.group(2)),
                                Integer.parseInt(dayFirst.group(1)))
                        .toString();
            }
            if (SERIAL.matcher(raw).matches()) {
                return EXCEL_DAY_ZERO.plusDays((long) Double.parseDouble(raw)).toString();
            }
        } catch (DateTimeException e) {
            return null;
        }
        return null;
    }

    /** Null when it is neither. */
    static @Nullable Boolean yesOrNo(String raw) {
        String word = ColumnGuess.plain(raw);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }
}
