package io.lejek.telephony.agent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer does from now on.
 *
 * @param reason one of the reasons for pauses; with a pause alone
 */
record AgentChange(
        @NotNull AgentState state, @Nullable @Size(max = 80) String reason) {}
