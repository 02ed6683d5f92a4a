package io.lejek.crm.erase;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases a client who asks for it. It cannot be undone. */
@Path("/api/clients/{id}/erase")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
@RolesAllowed(Roles.ADMIN)
class EraseResource {
    private final ErasureExtent extent;
    private final EraseClient erase;

    EraseResource(ErasureExtent extent, EraseClient erase) {
        this.extent = extent;
        this.erase = erase;
    }

    /** What an erasure would take and leave; changes nothing. */
    @GET
    @Operation(summary = "See what erasing a client takes")
    public EraseView extent(@PathParam("id") UUID id) {
        return extent.of(id);
    }

    /**
     * Erases all personal data of a client here and in the other services, for good. 400 when the name is not the client's, 409
     * while it has open deals.
     */
    @POST
    @Operation(summary = "Erase a client for good")
    public void erase(@PathParam("id") UUID id, @NotNull @Valid EraseInput input) {
        erase.erase(id, input);
    }
}
