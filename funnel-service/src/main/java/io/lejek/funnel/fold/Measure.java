package io.lejek.funnel.fold;

/**
 * Figures that add up, and a difference of such.
 *
 * @param amountMinor potential, or the amount at the closing
 * @param expectedMinor amount times probability; 0 for closed deals
 * @param withoutNextStep open deals for which nothing is planned
 */
public record Measure(long deals, long amountMinor, long expectedMinor, long withoutNextStep) {
    public static final Measure ZERO = new Measure(0, 0, 0, 0);

    public Measure plus(Measure other) {
        return new Measure(
                deals + other.deals,
                Math.addExact(amountMinor, other.amountMinor),
                Math.addExact(expectedMinor, other.expectedMinor),
                withoutNextStep + other.withoutNextStep);
    }

    Measure negate() {
        return new Measure(-deals, -amountMinor, -expectedMinor, -withoutNextStep);
    }

    boolean isZero() {
        return equals(ZERO);
    }
}
