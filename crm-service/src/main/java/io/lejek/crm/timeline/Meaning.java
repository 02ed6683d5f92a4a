package io.lejek.crm.timeline;

import java.util.Set;

/** What an interaction means for the client it was with; pure. */
enum Meaning {
    /** Somebody got through to the client by phone, whoever called. */
    SPOKEN,
    /** The client called and nobody answered. */
    MISSED,
    /** The client wants no more advertising at this address, or said so when called. */
    UNSUBSCRIBED,
    /** The client answered a letter or a message. */
    REPLIED,
    /** Nothing follows. */
    NOTHING;

    private static final Set<String> TALKED = Set.of("answered", "interested", "refused");
    private static final Set<String> UNANSWERED = Set.of("missed", "busy", "no-answer", "cancelled");
    private static final Set<String> REACHED = Set.of("sent", "delivered", "opened", "clicked", "replied");

    static Meaning of(InteractionRecorded interaction) {
        if (interaction.happened().equals("unsubscribed")) {
            return UNSUBSCRIBED;
        }
        if (interaction.happened().equals("replied")) {
            return REPLIED;
        }
        if (interaction.channel() != Channel.CALL || interaction.direction() == Direction.INTERNAL) {
            return NOTHING;
        }
        if (TALKED.contains(interaction.happened())) {
            return SPOKEN;
        }
        boolean missed = interaction.direction() == Direction.IN && UNANSWERED.contains(interaction.happened());
        return missed ? MISSED : NOTHING;
    }

    /** Whether somebody was in touch with the client: a missed call, a refused letter and a note are no contact. */
    static boolean contact(Channel channel, String happened) {
        return switch (channel) {
            case CALL -> TALKED.contains(happened) || happened.equals("unsubscribed");
            case EMAIL, SMS -> REACHED.contains(happened);
            case MEETING -> happened.equals("held");
            case NOTE -> false;
        };
    }
}
