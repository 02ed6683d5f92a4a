package io.lejek.crm.deal;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Deals: the administrator's view is all of them, a head's those of the team, everybody else's their own. */
@Path("/api/deals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
class DealResource {
    private static final String ALL = "ALL";

    private final DealList list;
    private final DealBoard board;
    private final OpenDeal open;
    private final ChangeDeal change;
    private final Acts acts;

    DealResource(DealList list, DealBoard board, OpenDeal open, ChangeDeal change, Acts acts) {
        this.list = list;
        this.board = board;
        this.open = open;
        this.change = change;
        this.acts = acts;
    }

    /** Deals, newest first, in pages of at most 200. */
    @GET
    @Operation(summary = "List deals")
    public Page<DealCard> list(
            @QueryParam("status") @DefaultValue(ALL) @Pattern(regexp = "OPEN|WON|LOST|ALL") String status,
            @QueryParam("typeId") @Nullable UUID typeId,
            @QueryParam("ownerId") @Nullable UUID ownerId,
            @QueryParam("clientId") @Nullable UUID clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        Outcome outcome = status.equals(ALL) ? null : Outcome.valueOf(status);
        return list.page(new DealList.Filter(outcome, typeId, ownerId, clientId), limit, after);
    }

    /** The open deals of a type (the first type when none is named) by stage, at most 200 cards a stage. */
    @GET
    @Path("/board")
    @Operation(summary = "Lay the open deals out by stage")
    public BoardView board(@QueryParam("typeId") @Nullable UUID typeId, @QueryParam("ownerId") @Nullable UUID ownerId) {
        return board.read(typeId, ownerId);
    }

    /** Opens a deal. 404 when the client is not the viewer's to see, 422 for a stage of another process. */
    @POST
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Open a deal")
    public RestResponse<DealView> open(@NotNull @Valid DealInput input) {
        DealView view = list.read(open.open(input, acts.byViewer(Cause.USER, input.at())));
        return ResponseBuilder.<DealView>created(
                        URI.create("/api/deals/" + view.card().id()))
                .tag(Versions.tag(view.card().version()))
                .entity(view)
                .build();
    }

    /** A deal with its visits; the ETag is its version. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a deal with its visits")
    public RestResponse<DealView> get(@PathParam("id") UUID id) {
        return tagged(list.read(id));
    }

    /** Changes title, amount or owner of an open deal; absent fields stay. 412 when {@code If-Match} is given and stale. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Change title, amount or owner of a deal")
    public RestResponse<DealView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DealPatch patch) {
        change.change(id, patch, Versions.expected(ifMatch), acts.byViewer(Cause.USER, null));
        return tagged(list.read(id));
    }

    static RestResponse<DealView> tagged(DealView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.card().version())).build();
    }
}
