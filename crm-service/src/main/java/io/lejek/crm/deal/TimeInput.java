package io.lejek.crm.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened.
 *
 * @param at for what is entered later; absent: now. Not in the future, not before the deal's last change of stage
 */
record TimeInput(@Nullable Instant at) {
    static @Nullable Instant of(@Nullable TimeInput input) {
        return input == null ? null : input.at();
    }
}
