package io.lejek.crm.duplicate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What two clients have in common, and how strongly that speaks for one and the same.
 *
 * @param taxNumber whether the tax numbers agree
 * @param phone whether they share a phone number
 * @param email whether they share an e-mail address
 * @param similarity of the names by their trigrams, from 0 to 1
 * @param sameCity whether both are known to be in one city
 */
record Likeness(boolean taxNumber, boolean phone, boolean email, double similarity, boolean sameCity) {
    /** Above it, names are of one client wherever it is. */
    static final double SAME_NAME = 0.8;

    /** Above it, names are of one client in one city. */
    static final double SIMILAR_NAME = 0.6;

    private static final int CERTAIN = 100;

    /** A reason to take two clients for one, with its weight. */
    @Schema(name = "DuplicateReason")
    enum Reason {
        TAX_NUMBER(60),
        PHONE(45),
        EMAIL(45),
        NAME(30);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    /** Empty when nothing speaks for it. */
    Set<Reason> reasons() {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        add(reasons, Reason.TAX_NUMBER, taxNumber);
        add(reasons, Reason.PHONE, phone);
        add(reasons, Reason.EMAIL, email);
        add(reasons, Reason.NAME, similarity >= (sameCity ? SIMILAR_NAME : SAME_NAME));
        return reasons;
    }

    /** From 0 to 100. */
    static int score(Collection<Reason> reasons) {
        return Math.min(CERTAIN, reasons.stream().mapToInt(Reason::weight).sum());
    }

    private static void add(Set<Reason> reasons, Reason reason, boolean given) {
        if (given) {
            reasons.add(reason);
        }
    }
}
