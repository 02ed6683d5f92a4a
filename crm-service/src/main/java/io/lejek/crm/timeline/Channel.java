package io.lejek.crm.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what somebody was in touch with a client. */
@Schema(name = "InteractionChannel")
enum Channel {
    CALL,
    EMAIL,
    SMS,
    MEETING,
    NOTE
}
