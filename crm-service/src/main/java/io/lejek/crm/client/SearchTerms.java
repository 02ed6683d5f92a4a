package io.lejek.crm.client;

import io.lejek.crm.record.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search field, as patterns for {@code like} on the search text of a client: of every term one has
 * to be found.
 *
 * @param beginning with which a name may begin instead; null where it has to be among the terms
 */
record SearchTerms(@Nullable String beginning, List<List<String>> terms) {
    private static final int MOST_WORDS = 6;
    private static final int FEWEST_DIGITS = 3;
    /** The trigram index answers fragments of three letters; shorter ones have to begin a word, or to be one when all are short. */
    private static final int SHORT = 3;

    private static final Pattern PHONE_LIKE = Pattern.compile("[+\\d\\s()./-]+");

    static SearchTerms of(String query, Phones phones) {
        String text = query.strip();
        String digits = text.replaceAll("\\D", "");
        if (PHONE_LIKE.matcher(text).matches() && digits.length() >= FEWEST_DIGITS) {
            String fragment = withoutPrefix(digits);
            // A number may be dialled with digits that E.164 does not have, such as the 8 of Russia.
            return new SearchTerms(
                    null,
                    List.of(Stream.concat(
                                    Stream.of(fragment),
                                    phones.e164(text).filter(number -> !number.contains(fragment)).stream())
                            .map(number -> "%" + number + "%")
                            .toList()));
        }
        List<String> words = Arrays.stream(text.split("\\s+"))
                .filter(SearchTerms::hasLetterOrDigit)
                .limit(MOST_WORDS)
                .toList();
        return words.stream().allMatch(SearchTerms::isShort)
                ? new SearchTerms(
                        text,
                        words.stream()
                                .map(word -> List.of("% " + escaped(word) + " %", "% " + escaped(word)))
                                .toList())
                : new SearchTerms(
                        null,
                        words.stream()
                                .map(SearchTerms::containing)
                                .map(List::of)
                                .toList());
    }

    /** Narrows {@code client c} down to those that are found. */
    void narrow(Where where) {
        int bound = 0;
        List<String> all = new ArrayList<>();
        for (List<String> term : terms) {
            List<String> ways = new ArrayList<>();
            for (String pattern : term) {
                String name = "word" + bound++;
                ways.add("c.search_text like plain(:" + name + ")");
                where.bind(name, pattern);
            }
            all.add("(" + String.join(" or ", ways) + ")");
        }
        String found = String.join(" and ", all);
        if (beginning == null) {
            where.and(found);
        } else {
            where.and("(c.search_name ^@ plain(:beginning)" + (found.isEmpty() ? "" : " or " + found) + ")")
                    .bind("beginning", beginning);
        }
    }

    /** Without the 00 of an international call or the 0 of a domestic one, which E.164 does not have. */
    private static String withoutPrefix(String digits) {
        String significant = digits.replaceFirst("^0{1,2}", "");
        return significant.isEmpty() ? digits : significant;
    }

    private static String containing(String word) {
        return (isShort(word) ? "% " : "%") + escaped(word) + "%";
    }

    /** Without one a word is in no index: names may begin with it, but nothing is looked for in their midst. */
    private static boolean hasLetterOrDigit(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isShort(String word) {
        return word.codePointCount(0, word.length()) < SHORT;
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
