package io.lejek.crm.segment;

import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A segment as entered.
 *
 * @param name unique
 * @param shared whether everybody may use it, not its maker alone
 */
record SegmentInput(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull FilterInput filter,
        boolean shared) {}
