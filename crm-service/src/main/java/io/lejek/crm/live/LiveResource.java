package io.lejek.crm.live;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The one stream of server-sent events that an open page holds. */
@Path("/api/live")
@Authenticated
@Tag(name = "Live")
class LiveResource {
    private final LiveStreams streams;
    private final LiveSettings settings;
    private final Viewer viewer;
    private final JsonWebToken token;

    LiveResource(LiveStreams streams, LiveSettings settings, Viewer viewer, JsonWebToken token) {
        this.streams = streams;
        this.settings = settings;
        this.viewer = viewer;
        this.token = token;
    }

    /**
     * Follows what happens: events {@code phone}, {@code crm}, {@code campaign}, {@code funnel}, a {@code heartbeat} every 15
     * seconds, and {@code source} when a service goes away or comes back. The stream ends a minute after its token's expiry;
     * the page comes back with a fresh cookie and reads its lists again. The same holds for a page that reads too slowly.
     *
     * @param channels of phone, crm, campaigns, funnel, separated by commas; all when absent
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "Follow calls, records, campaigns and the funnel as they change")
    public Multi<OutboundSseEvent> follow(
            @QueryParam("channels") @Nullable @Size(max = 100) String channels, @Context Sse sse) {
        return streams.open(new Listener(audience(), Channel.read(channels), viewer.rawToken(), until()))
                .map(frame -> sse.newEventBuilder()
                        .name(frame.event())
                        .data(frame.data())
                        .build());
    }

    private LiveAudience audience() {
        boolean takesUnassigned = viewer.is(Roles.ADMIN) || viewer.is(Roles.HEAD) || viewer.is(Roles.AGENT);
        return new LiveAudience(viewer.scope(), viewer.clientScope(), takesUnassigned);
    }

    private Instant until() {
        return Instant.ofEpochSecond(token.getExpirationTime()).plus(settings.graceAfterToken());
    }
}
