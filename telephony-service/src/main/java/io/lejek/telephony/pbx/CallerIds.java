package io.lejek.telephony.pbx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that is shown to whom is called, by how the called number begins. Pure. */
public final class CallerIds {
    private static final Pattern RULE = Pattern.compile("(\\+\\d{0,15}):(\\+?\\d{2,20})");

    private final List<Rule> rules;

    private record Rule(String beginning, String shown) {}

    private CallerIds(List<Rule> rules) {
        this.rules = rules;
    }

    /** @throws IllegalArgumentException naming the rule that is none */
    public static CallerIds of(List<String> rules) {
        return new CallerIds(rules.stream()
                .map(CallerIds::rule)
                .sorted(Comparator.comparing((Rule rule) -> rule.beginning().length())
                        .reversed())
                .toList());
    }

    private static Rule rule(String text) {
        Matcher parts = RULE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no rule such as +48:+48221234567");
        }
        return new Rule(parts.group(1), parts.group(2));
    }

    /** What is shown to this number in E.164; empty where the PBX decides. */
    public Optional<String> shownTo(String e164) {
        return rules.stream()
                .filter(rule -> e164.startsWith(rule.beginning()))
                .map(Rule::shown)
                .findFirst();
    }
}
