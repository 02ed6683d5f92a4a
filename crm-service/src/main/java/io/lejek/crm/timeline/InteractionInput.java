package io.lejek.crm.timeline;

import io.lejek.crm.record.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a client, entered by hand.
 *
 * @param direction absent: OUT, and none for meetings and notes
 * @param happened absent: answered, sent, held or noted, as the channel goes
 * @param at when it began; absent: now. Not before the year 2000, and in the future only for a meeting that is planned
 * @param durationSeconds at most a day
 * @param text what it was about
 * @param dealId a deal of this client
 */
record InteractionInput(
        @NotNull Channel channel,
        @Nullable Direction direction,

        @Nullable
        @Pattern(
                regexp =
                        "answered|missed|busy|no-answer|failed|cancelled|sent|rejected|unknown|delivered|bounced|opened"
                                + "|clicked|replied|interested|refused|planned|held|noted",
                message = "is not one of those that an interaction can be")
        String happened,

        @Nullable Instant at,
        @Nullable @Min(0) @Max(86_400) Integer durationSeconds,
        @Nullable @Size(max = 5_000) @PlainText String text,
        @Nullable UUID dealId) {

    @Nullable
    Direction directionOrUsual() {
        boolean between = channel == Channel.MEETING || channel == Channel.NOTE;
        return direction != null || between ? direction : Direction.OUT;
    }

    String happenedOrUsual() {
        if (happened != null) {
            return happened;
        }
        return switch (channel) {
            case CALL -> "answered";
            case EMAIL, SMS -> "sent";
            case MEETING -> "held";
            case NOTE -> "noted";
        };
    }
}
