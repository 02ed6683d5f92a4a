package io.lejek.telephony.call;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the digits of a PBX stand for. */
sealed interface Reading {
    /** The caller does not say, or there is nothing. */
    record Withheld() implements Reading {}

    /** A colleague's. */
    record Extension(String extension) implements Reading {}

    /** A phone number. @param prefixTaken whether the prefix for the outside stood before it */
    record Number(String e164, boolean prefixTaken) implements Reading {}

    /** No phone number; kept as it is. */
    record Unread(String digits) implements Reading {}

    /** As it is kept; null when it is withheld. */
    default @Nullable String kept() {
        return switch (this) {
            case Withheld withheld -> null;
            case Extension(String extension) -> extension;
            case Number(String e164, boolean prefixTaken) -> e164;
            case Unread(String digits) -> digits;
        };
    }

    /**
     * Reads digits by the rules of one PBX: an extension; else a number after the prefix for the outside, if such a number can
     * be somebody's; else a number that begins with those digits by itself; else what is left after the prefix. Pure.
     */
    record Rules(NumberPlan plan, PhoneNumbers numbers) {
        private static final Set<String> WITHHELD =
                Set.of("anonymous", "restricted", "unavailable", "private", "unknown", "asterisk");

        Reading read(@Nullable String digits) {
            if (digits == null || digits.isBlank() || WITHHELD.contains(digits.toLowerCase(Locale.ROOT))) {
                return new Withheld();
            }
            Optional<Reading> extension = plan.extension(digits).map(Extension::new);
            Optional<String> rest = plan.withoutPrefix(digits);
            Optional<Reading> likely = rest.filter(numbers::assigned).flatMap(this::afterPrefix);
            Optional<Reading> plain = numbers.e164(digits).map(e164 -> new Number(e164, false));
            return extension
                    .or(() -> likely)
                    .or(() -> plain)
                    .or(() -> rest.flatMap(this::afterPrefix))
                    .orElseGet(() -> new Unread(digits));
        }

        private Optional<Reading> afterPrefix(String rest) {
            return numbers.e164(rest).map(e164 -> new Number(e164, true));
        }
    }
}
