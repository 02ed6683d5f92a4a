package io.lejek.crm.property;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a property is to be from now on; its type stays.
 *
 * @param choices of a CHOICE, all of them in their order
 * @param renamed choices by their former name; clients that have one get its new name, which is among {@code choices}
 * @param retired whether it is no longer offered; clients keep what they have
 */
record PropertyChange(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) @SingleLine String> choices,

        @Nullable @Size(max = 200)
        Map<@Size(max = 100) @SingleLine String, @NotBlank @Size(max = 100) @SingleLine String> renamed,

        boolean retired) {}
