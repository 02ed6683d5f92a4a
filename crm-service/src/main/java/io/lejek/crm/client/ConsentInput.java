package io.lejek.crm.client;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a client to the question for consent.
 *
 * @param source how it came, such as "phone call" or "form"
 * @param proof where it can be looked up
 */
record ConsentInput(
        Consent.@NotNull Channel channel,
        Consent.@NotNull Purpose purpose,
        Consent.@NotNull State state,
        @NotBlank @Size(max = 100) @SingleLine String source,
        @Nullable @Size(max = 500) @SingleLine String proof) {}
