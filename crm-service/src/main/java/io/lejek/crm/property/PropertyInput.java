package io.lejek.crm.property;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new property of clients.
 *
 * @param type for good: values are kept in its form
 * @param choices of a CHOICE, at least one and at most 200; without meaning for other types
 */
record PropertyInput(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull PropertyType type,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) @SingleLine String> choices) {}
