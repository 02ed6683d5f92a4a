package io.lejek.crm.duplicate;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merging clients, for those who may change both. */
@Path("/api/clients/{id}/merge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class MergeClientResource {
    private final MergeClients merge;

    MergeClientResource(MergeClients merge) {
        this.merge = merge;
    }

    /**
     * Merges another client into this one, which keeps its id and gets everything of the other. The id of the other one leads
     * here from then on. 412 when one of them is no longer as the caller has read it.
     */
    @POST
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Merge another client into this one")
    public MergeView merge(@PathParam("id") UUID id, @NotNull @Valid MergeInput input) {
        return merge.merge(id, input);
    }
}
