package io.lejek.funnel.fold;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A stage as the deal's own process version describes it.
 *
 * @param position order in the process
 * @param probability that a deal here is won, 0 to 1
 */
public record Stage(UUID id, String code, String name, int position, BigDecimal probability) {
    public Stage {
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(probability, "probability");
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("the probability " + probability + " is not between 0 and 1");
        }
    }
}
