package io.lejek.crm.deal;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What takes a deal through its process. Each command answers the deal as it is then; 412 when {@code If-Match} is given and
 * stale, 409 when the deal's state does not allow it.
 */
@Path("/api/deals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
class DealCommandResource {
    private final MoveDeal move;
    private final WinDeal win;
    private final LoseDeal lose;
    private final ReopenDeal reopen;
    private final DealAnswer answer;

    DealCommandResource(MoveDeal move, WinDeal win, LoseDeal lose, ReopenDeal reopen, DealAnswer answer) {
        this.move = move;
        this.win = win;
        this.lose = lose;
        this.reopen = reopen;
        this.answer = answer;
    }

    /**
     * Moves an open deal to a stage of its process: of a MANUAL type any, of an AUTOMATIC one the next or the previous (422
     * otherwise, and for a stage of another process).
     */
    @POST
    @Path("/{id}/move")
    @Operation(summary = "Move a deal to another stage")
    public RestResponse<DealView> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MoveInput input) {
        move.move(id, input.toStageId(), Versions.expected(ifMatch), answer.act(input.at()));
        return answer.deal(id);
    }

    /** Closes an open deal as won; of an AUTOMATIC type in the last stage only (422). */
    @POST
    @Path("/{id}/win")
    @Operation(summary = "Close a deal as won")
    public RestResponse<DealView> win(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable TimeInput input) {
        win.win(id, Versions.expected(ifMatch), answer.act(TimeInput.of(input)));
        return answer.deal(id);
    }

    /** Closes an open deal as lost; 422 without a reason from the list. */
    @POST
    @Path("/{id}/lose")
    @Operation(summary = "Close a deal as lost")
    public RestResponse<DealView> lose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LossInput input) {
        lose.lose(id, input, Versions.expected(ifMatch), answer.act(input.at()));
        return answer.deal(id);
    }

    /** Opens a closed deal again, in the stage where it was closed. */
    @POST
    @Path("/{id}/reopen")
    @Operation(summary = "Open a closed deal again")
    public RestResponse<DealView> reopen(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable TimeInput input) {
        reopen.reopen(id, Versions.expected(ifMatch), answer.act(TimeInput.of(input)));
        return answer.deal(id);
    }
}
