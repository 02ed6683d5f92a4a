package io.lejek.crm.client;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as entered.
 *
 * @param value a phone number in any spelling, or an e-mail address
 * @param label such as "reception"
 */
record ContactPointInput(
        @NotNull ContactKind kind,
        @NotBlank @Size(max = 254) @SingleLine String value,
        @Nullable @Size(max = 60) @SingleLine String label) {}
