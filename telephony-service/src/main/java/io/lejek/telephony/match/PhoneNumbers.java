package io.lejek.telephony.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Phone numbers in the spelling of one region. Pure. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final PhoneNumberToTimeZonesMapper ZONES = PhoneNumberToTimeZonesMapper.getInstance();
    private static final Pattern SPELLING = Pattern.compile("\\+?[0-9 \\u00a0()./-]{3,40}");

    /** A call spells the same numbers in each of its events, and reading one takes longer than all the rest. */
    private static final int REMEMBERED = 10_000;

    private final String region;
    private final Cache<String, Optional<PhoneNumber>> parsed =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param region two letters, ISO 3166, in capitals */
    public PhoneNumbers(String region) {
        if (!NUMBERS.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("'" + region + "' is no region with phone numbers");
        }
        this.region = region;
    }

    /** The number in E.164, such as {@code +48221234567}; empty when the digits cannot be a phone number. */
    public Optional<String> e164(@Nullable String spelling) {
        return parse(spelling).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** Whether it is not just as long as a number, but one that can have been given to somebody. */
    public boolean assigned(String spelling) {
        return parse(spelling).filter(NUMBERS::isValidNumber).isPresent();
    }

    /** The number as people of the region write it; what is no phone number stays as it is. */
    public String display(String spelling) {
        return parse(spelling)
                .map(number -> NUMBERS.format(number, formatFor(number)))
                .orElse(spelling);
    }

    /** The zones of time in which its holder may be: one, unless the number leaves that open. */
    public Set<ZoneId> zones(String e164) {
        Set<ZoneId> zones = parse(e164).map(PhoneNumbers::zones).orElse(Set.of());
        return zones.isEmpty() ? zones(NUMBERS.getExampleNumber(region)) : zones;
    }

    private static Set<ZoneId> zones(PhoneNumber number) {
        return ZONES.getTimeZonesForNumber(number).stream()
                .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .map(ZoneId::of)
                .collect(Collectors.toSet());
    }

    private PhoneNumberFormat formatFor(PhoneNumber number) {
        boolean atHome = number.getCountryCode() == NUMBERS.getCountryCodeForRegion(region);
        return atHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
    }

    private Optional<PhoneNumber> parse(@Nullable String spelling) {
        return spelling == null ? Optional.empty() : parsed.get(spelling, this::read);
    }

    private Optional<PhoneNumber> read(String spelling) {
        if (!SPELLING.matcher(spelling.strip()).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(spelling, region);
            return NUMBERS.isPossibleNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
