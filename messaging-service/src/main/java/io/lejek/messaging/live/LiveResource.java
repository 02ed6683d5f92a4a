package io.lejek.messaging.live;

import io.lejek.backbone.access.Roles;
import io.lejek.messaging.campaign.CampaignView;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Server-sent events of campaigns: {@code campaign} with the campaign as it stands, {@code heartbeat} every 15 s. */
@Path("/api/messaging/live")
@Tag(name = "live")
@RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.HEAD})
public class LiveResource {
    private final LiveCampaigns campaigns;

    LiveResource(LiveCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Begins with the campaigns that are under way, then tells each that moves, at most four times a second. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "The stream; the data of a campaign event is a campaign",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CampaignView.class)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        return campaigns.stream().map(event -> {
            OutboundSseEvent.Builder builder = sse.newEventBuilder().name(event.name());
            return builder.mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(event.data())
                    .build();
        });
    }
}
