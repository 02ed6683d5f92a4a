package io.lejek.crm.client;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search field, read in every way it can be meant; patterns are for {@code like}.
 *
 * @param words all of which the name has to hold
 * @param number the phone number it is, in E.164; null when it is none
 * @param digits the part of a phone number it can be; null when it is none
 * @param address the part of an e-mail address it can be; null when it is none
 */
record SearchTerms(
        List<String> words,
        @Nullable String number,
        @Nullable String digits,
        @Nullable String address) {
    private static final int MOST_WORDS = 5;
    private static final int FEWEST_DIGITS = 3;
    private static final Pattern PHONE_LIKE = Pattern.compile("[+\\d\\s()./-]+");

    static SearchTerms of(String query, Phones phones) {
        String text = query.strip();
        List<String> words = Arrays.stream(text.split("\\s+"))
                .limit(MOST_WORDS)
                .map(SearchTerms::containing)
                .toList();
        String digits = text.replaceAll("\\D", "");
        boolean phone = PHONE_LIKE.matcher(text).matches() && digits.length() >= FEWEST_DIGITS;
        boolean oneWord = words.size() == 1;
        return new SearchTerms(
                words,
                phone ? phones.e164(text).orElse(null) : null,
                phone ? containing(withoutPrefix(digits)) : null,
                oneWord && !phone ? containing(text.toLowerCase(Locale.ROOT)) : null);
    }

    /** Without the 00 of an international call or the 0 of a domestic one, which E.164 does not have. */
    private static String withoutPrefix(String digits) {
        String significant = digits.replaceFirst("^0{1,2}", "");
        return significant.isEmpty() ? digits : significant;
    }

    private static String containing(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
