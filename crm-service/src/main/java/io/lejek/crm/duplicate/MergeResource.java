package io.lejek.crm.duplicate;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The merges of clients, and undoing them; for those who may change the client that stayed. */
@Path("/api/merges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class MergeResource {
    private final PartClients part;
    private final Merges merges;

    MergeResource(PartClients part, Merges merges) {
        this.part = part;
        this.merges = merges;
    }

    /** Merges into clients that the viewer may see, the newest first, in pages of at most 200; of one client with its id. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "List merges")
    public Page<MergeView> list(
            @QueryParam("clientId") @Nullable UUID clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return merges.page(clientId, limit, after);
    }

    /**
     * Parts two merged clients, at any time later: both have again what they had. What was changed since stays and is told;
     * what came since stays with the survivor. 409 when it was undone already, or the client was merged again since.
     */
    @POST
    @Path("/{id}/undo")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Undo a merge")
    public UndoneView undo(@PathParam("id") UUID id) {
        return part.undo(id);
    }
}
