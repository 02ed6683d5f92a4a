package io.lejek.funnel.live;

import io.lejek.backbone.access.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The stream on which browsers learn that the figures moved; it carries no figure, so that it needs no scope. */
@Path("/api/funnel/live")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER})
@Tag(name = "funnel")
class LiveResource {
    private final Ticker ticker;

    LiveResource(Ticker ticker) {
        this.ticker = ticker;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "funnelLive",
            summary = "Ticks: the figures moved, fetch them again",
            description =
                    "Server-sent events 'funnel' with the new version, at most ten a second, the newest at once on "
                            + "connecting unless Last-Event-ID names it; 'heartbeat' every 15 seconds of silence.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = TickView.class)))
    public Multi<OutboundSseEvent> live(@Context Sse sse, @RestHeader("Last-Event-ID") @Nullable String lastEventId) {
        Long seen = version(lastEventId);
        return Multi.createFrom().emitter(stream -> connect(stream, sse, seen), BackPressureStrategy.DROP);
    }

    private void connect(MultiEmitter<? super OutboundSseEvent> stream, Sse sse, @Nullable Long seen) {
        Browser browser = new Browser(stream, sse, seen);
        stream.onTermination(() -> ticker.disconnect(browser));
        ticker.connect(browser);
    }

    /** An id that is none of ours is as good as none. */
    private static @Nullable Long version(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? null : Long.valueOf(lastEventId);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
