package io.lejek.telephony.calllist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * A call list as it is entered.
 *
 * @param segmentId whose members are called; taken down when the list is made, never changed
 * @param agentIds who calls them
 */
record CallListInput(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must be one line without control characters")
        String name,

        @NotNull UUID segmentId,
        @NotNull DialMode mode,
        @NotEmpty @Size(max = 500) Set<UUID> agentIds,
        @NotNull @Valid CallPlan plan) {}
