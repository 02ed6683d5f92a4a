package io.lejek.telephony.calllist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent did on a list.
 *
 * @param name null when the user is not known any more
 * @param interested clients whom the agent got interested
 */
public record AgentProgress(
        UUID userId, @Nullable String name, long attempts, long talks, long talkSeconds, long done, long interested) {}
