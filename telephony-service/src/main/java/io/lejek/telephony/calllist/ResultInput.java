package io.lejek.telephony.calllist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param at when to call again, with {@code CALL_LATER}; when to meet, with {@code MEETING_AGREED}
 * @param answers by the text of the question
 */
public record ResultInput(
        @NotNull Disposition disposition,
        @Nullable Instant at,
        @NotNull @Size(max = 700) String note,
        @NotNull @Size(max = 20) Map<@Size(max = 200) String, @Size(max = 1_000) String> answers) {}
