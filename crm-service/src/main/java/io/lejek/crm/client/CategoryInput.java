package io.lejek.crm.client;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A category as entered.
 *
 * @param colour such as {@code #0e6863}; absent for none
 */
record CategoryInput(
        @NotBlank @Size(max = 60) @SingleLine String name,

        @Nullable @Pattern(regexp = "#[0-9a-f]{6}", message = "must be a colour such as #0e6863")
        String colour) {}
