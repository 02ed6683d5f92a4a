package io.lejek.crm.property;

import io.lejek.crm.record.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides which choices a property may have, and which of the former ones are renamed. */
final class Choices {
    private Choices() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when a CHOICE has none, or one twice */
    static List<String> read(PropertyType type, @Nullable List<String> wanted) {
        if (type != PropertyType.CHOICE) {
            return List.of();
        }
        List<String> choices =
                wanted == null ? List.of() : wanted.stream().map(String::strip).toList();
        if (choices.isEmpty()) {
            throw Violation.inBody("choices", "Enter at least one choice.");
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            throw Violation.inBody("choices", "Enter each choice once.");
        }
        return choices;
    }

    /**
     * The new names by the former ones, without those that stay.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when one is renamed that was not there, or to what is not there,
     *     or when names would be handed on, which a job that goes on after a restart could not tell apart
     */
    static Map<String, String> renamed(List<String> before, List<String> after, @Nullable Map<String, String> wanted) {
        Map<String, String> names = new TreeMap<>();
        if (wanted == null) {
            return names;
        }
        wanted.forEach((from, to) -> {
            if (!from.equals(to.strip())) {
                names.put(from, to.strip());
            }
        });
        if (!before.containsAll(names.keySet()) || !after.containsAll(names.values())) {
            throw Violation.inBody("renamed", "Rename a choice that is there to one of the choices.");
        }
        Set<String> handedOn = new HashSet<>(names.keySet());
        handedOn.retainAll(after);
        if (!handedOn.isEmpty()) {
            throw Violation.inBody("renamed", "A former name stays free: rename in two steps to exchange names.");
        }
        return names;
    }
}
