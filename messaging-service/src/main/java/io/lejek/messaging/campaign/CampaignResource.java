package io.lejek.messaging.campaign;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.backbone.problem.Versions;
import io.lejek.messaging.message.MessagePage;
import io.lejek.messaging.message.MessageStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Campaigns: one text to a segment. Marketers and administrators write and steer them, heads read. */
@Path("/api/messaging/campaigns")
@Tag(name = "campaigns")
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {
    private final Viewer viewer;
    private final ShowCampaigns show;
    private final WriteCampaign write;
    private final StartCampaign start;
    private final SteerCampaign steer;

    CampaignResource(Viewer viewer, ShowCampaigns show, WriteCampaign write, StartCampaign start, SteerCampaign steer) {
        this.viewer = viewer;
        this.show = show;
        this.write = write;
        this.start = start;
        this.steer = steer;
    }

    /** The campaigns, newest first, without their HTML. */
    @GET
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.HEAD})
    public CampaignPage list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable String after) {
        return show.page(limit, cursor(after));
    }

    /** Writes a new draft; unknown placeholders are kept until the start refuses them. */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignView.class)))
    public RestResponse<CampaignView> create(@NotNull @Valid CampaignInput input) {
        CampaignView view = show.one(write.create(input, viewer.userId()));
        return answer(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/messaging/campaigns/" + view.id()))
                .build();
    }

    /** A campaign with its HTML and its counts; the ETag is its version. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.HEAD})
    @APIResponse(
            responseCode = "200",
            description = "The campaign",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignView.class)))
    public RestResponse<CampaignView> get(@PathParam("id") UUID id) {
        return answer(RestResponse.Status.OK, show.one(id)).build();
    }

    /** Changes a draft; 409 once it was started, 412 when If-Match names an older version. */
    @PUT
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignView.class)))
    public RestResponse<CampaignView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CampaignInput input) {
        write.change(id, input, Versions.expected(ifMatch));
        return answer(RestResponse.Status.OK, show.one(id)).build();
    }

    /** The letter as one client would get it; nothing is sent. */
    @POST
    @Path("/{id}/preview")
    public PreviewView preview(@PathParam("id") UUID id, @Nullable @Valid PreviewInput input) {
        return show.preview(id, input == null ? null : input.clientId());
    }

    /**
     * Takes the segment's members and lets the letters go. Answers when the members are known; writing down the audience
     * goes on in the background. 422 names a placeholder that is unknown, 503 when crm does not tell the members.
     */
    @POST
    @Path("/{id}/start")
    public CampaignView start(@PathParam("id") UUID id) {
        start.start(id, viewer.userId(), viewer.rawToken());
        return show.one(id);
    }

    /** Lets nothing new go out; what is on the wire ends. */
    @POST
    @Path("/{id}/pause")
    public CampaignView pause(@PathParam("id") UUID id) {
        return steered(id, CampaignState.Command.PAUSE);
    }

    /** Goes on with a paused campaign. */
    @POST
    @Path("/{id}/resume")
    public CampaignView resume(@PathParam("id") UUID id) {
        return steered(id, CampaignState.Command.RESUME);
    }

    /** Ends a campaign for good; letters that did not go out stay unsent. */
    @POST
    @Path("/{id}/cancel")
    public CampaignView cancel(@PathParam("id") UUID id) {
        return steered(id, CampaignState.Command.CANCEL);
    }

    /** The letters of a campaign in the order of their making; a head sees those to the team's clients. */
    @GET
    @Path("/{id}/messages")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.HEAD})
    public MessagePage messages(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable MessageStatus state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable String after) {
        return show.messages(id, state, limit, cursor(after), viewer.clientScope());
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problem.BAD_CURSOR.because(
                    "Send after as it came in next, or leave it out to begin at the first page.");
        }
    }

    private CampaignView steered(UUID id, CampaignState.Command command) {
        steer.steer(id, command);
        return show.one(id);
    }

    private static RestResponse.ResponseBuilder<CampaignView> answer(Response.StatusType status, CampaignView view) {
        return RestResponse.ResponseBuilder.create(status, view).tag(Versions.tag(view.version()));
    }
}
