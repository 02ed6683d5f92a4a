package io.lejek.telephony.phone;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens on the viewer's phone, as server-sent events. */
@Path("/api/telephony/live")
@Tag(name = "live")
class LiveResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final PhoneBoard board;
    private final Viewer viewer;

    LiveResource(PhoneBoard board, Viewer viewer) {
        this.board = board;
        this.viewer = viewer;
    }

    /**
     * First the calls in which the viewer's phone is now, then every change, as events named {@code phone}; an event named
     * {@code heartbeat} every 15 seconds. Only the viewer's own phone. A reader that falls 256 events behind is cut off and
     * should connect again.
     */
    @GET
    @NonBlocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "telephonyLive", summary = "The viewer's phone, live")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = PhoneEvent.class)))
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        Multi<OutboundSseEvent> phone = board.of(viewer.userId())
                .map(event -> sse.newEventBuilder()
                        .name("phone")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(PhoneEvent.class, event)
                        .build());
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEvent("heartbeat", "{}"));
        return Multi.createBy().merging().streams(phone, heartbeat);
    }
}
