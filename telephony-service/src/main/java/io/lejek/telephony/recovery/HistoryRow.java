package io.lejek.telephony.recovery;

import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of what a PBX wrote down, by the names of its columns; what is empty there is not known. */
record HistoryRow(Map<String, String> values, HistoryTime time) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    @Nullable
    String text(String column) {
        return PlainText.clean(values.get(column));
    }

    Optional<Instant> time(String column) {
        String text = text(column);
        return text == null ? Optional.empty() : time.read(text);
    }

    Optional<Duration> seconds(String column) {
        return Optional.ofNullable(text(column))
                .filter(text -> WHOLE.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /** A channel of which the row says how it is called, who is at its end and what was dialled. */
    static Channel channel(
            String uniqueId,
            @Nullable String linkedId,
            @Nullable String name,
            @Nullable Integer state,
            @Nullable String number,
            @Nullable String exten) {
        return new Channel(uniqueId, linkedId, name, state, number, null, exten);
    }
}
