package io.lejek.telephony.recording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a recording, or a part of one.
 *
 * @param status 200 for all of it, 206 for a part, 416 when it has no such part
 * @param body what is sent; null with 416
 */
record Sound(
        int status, Map<String, String> headers, @Nullable Object body) {}
