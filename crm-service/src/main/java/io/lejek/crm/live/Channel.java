package io.lejek.crm.live;

import io.lejek.backbone.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page may follow. */
enum Channel {
    PHONE("phone"),
    CRM("crm"),
    CAMPAIGNS("campaign"),
    FUNNEL("funnel");

    private final String event;

    Channel(String event) {
        this.event = event;
    }

    /** The name of its events in the stream. */
    String event() {
        return event;
    }

    /** Reads a list such as {@code phone,crm}; all channels when nothing is given. */
    static Set<Channel> read(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return EnumSet.allOf(Channel.class);
        }
        EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
        Arrays.stream(list.split(",", -1)).map(Channel::of).forEach(channels::add);
        return channels;
    }

    private static Channel of(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.INVALID_INPUT.because(
                        "Give channels as a list of phone, crm, campaigns and funnel, separated by commas."));
    }
}
