package io.lejek.telephony.ami;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the line to a PBX stands.
 *
 * @param name the configured name
 * @param connected whether some replica of this service is signed on to it
 * @param version what the PBX calls itself; null until the first connection
 * @param since when it was connected, or when the connection was lost; null before the first attempt
 * @param lastEventAt when it was last heard of
 * @param clockAheadMs by how much our clock is ahead of the PBX's, in milliseconds; null before it was first heard
 * @param gaps how many times events may have been missed, within the last 30 days
 */
public record PbxView(
        String name,
        boolean connected,
        @Nullable String version,
        @Nullable Instant since,
        @Nullable Instant lastEventAt,
        @Nullable Long clockAheadMs,
        long gaps) {}
