package io.lejek.crm.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a deal was lost.
 *
 * @param reason the code of a reason from the list
 * @param winBackOn when to try again
 */
record Loss(
        String reason,
        @Nullable String competitor,
        @Nullable LocalDate winBackOn) {}
