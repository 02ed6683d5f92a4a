package io.lejek.crm.client;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds now at a contact point for one channel and purpose; where there is none, nobody has asked. */
record Consent(Channel channel, Purpose purpose, State state, Instant at, String source) {
    /** By what the client is reached. */
    @Schema(name = "ConsentChannel")
    enum Channel {
        EMAIL,
        SMS,
        CALL
    }

    /** What for: advertising, or the service the client has bought. */
    @Schema(name = "ConsentPurpose")
    enum Purpose {
        MARKETING,
        SERVICE
    }

    /** The answer of the client. */
    @Schema(name = "ConsentState")
    enum State {
        GIVEN,
        WITHDRAWN
    }
}
