package io.lejek.crm.importing;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills which field, and what happens to clients that are there already.
 *
 * @param columns those that are taken; a column that is not named is left out
 * @param defaults for fields that the file leaves empty, by target
 * @param consentSource where the consents of the file come from; needed when a column holds consents
 * @param consentProof where they can be looked up; needed when a column holds consents
 */
record ImportMapping(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ColumnTarget> columns,

        @Nullable @Size(max = 50)
        Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 200) @SingleLine String> defaults,

        @NotNull Policy policy,
        @Nullable @Size(max = 100) @SingleLine String consentSource,
        @Nullable @Size(max = 500) @SingleLine String consentProof) {

    /**
     * A column and what it fills.
     *
     * @param column index from 0
     * @param target such as {@code name} or {@code property:<id>}
     */
    record ColumnTarget(
            @NotNull @Min(0) @Max(199) Integer column,
            @NotBlank @Size(max = 60) String target) {}

    /** What is done with a client that is there already. */
    enum Policy {
        /** Nothing. */
        SKIP,
        /** Only what is not known yet is filled. */
        FILL,
        /** What the file says replaces what was known; what it leaves empty stays. */
        OVERWRITE
    }

    Map<String, String> givenDefaults() {
        return defaults == null ? Map.of() : defaults;
    }
}
