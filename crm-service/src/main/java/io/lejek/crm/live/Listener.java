package io.lejek.crm.live;

import java.time.Instant;
import java.util.Set;

/**
 * A page that follows.
 *
 * @param token in whose name the other services are asked; never to be logged
 * @param until when the stream ends
 */
record Listener(LiveAudience audience, Set<Channel> channels, String token, Instant until) {
    @Override
    public String toString() {
        return "Listener" + channels;
    }
}
