package io.lejek.crm.client;

import java.time.Instant;

/** What holds now at a contact point for one channel and purpose; where there is none, nobody has asked. */
record Consent(Channel channel, Purpose purpose, State state, Instant at, String source) {
    /** By what the client is reached. */
    enum Channel {
        EMAIL,
        SMS,
        CALL
    }

    /** What for: advertising, or the service the client has bought. */
    enum Purpose {
        MARKETING,
        SERVICE
    }

    /** The answer of the client. */
    enum State {
        GIVEN,
        WITHDRAWN
    }
}
