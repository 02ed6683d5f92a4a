package io.lejek.crm.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads phone numbers in any spelling and writes them in E.164; numbers without a country code are of {@code lejek.region}. */
@ApplicationScoped
public class Phones {
    private static final int LONGEST = 40;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    Phones(@ConfigProperty(name = "lejek.region", defaultValue = "PL") String region) {
        this.region = region.toUpperCase(Locale.ROOT);
        if (!numbers.getSupportedRegions().contains(this.region)) {
            throw new IllegalArgumentException(
                    "lejek.region is '" + region + "': set it to a country code of two letters, such as PL");
        }
    }

    /**
     * The number in E.164, such as {@code +48601234567}; empty when it cannot be one. A number needs a possible length but
     * no known range: new ranges come up faster than anybody updates.
     */
    public Optional<String> e164(String spelling) {
        if (spelling.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = numbers.parse(spelling, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** An E.164 number as people read it, such as {@code +48 601 234 567}. */
    public String display(String e164) {
        try {
            return numbers.format(numbers.parse(e164, region), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
