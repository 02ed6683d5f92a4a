package io.lejek.crm.handover;

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
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a user is responsible for, and giving it to somebody else. */
@Path("/api/users/{id}/hand-over")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
@RolesAllowed(Roles.ADMIN)
class HandOverResource {
    private final StartHandOver start;
    private final HandOverEverything work;

    HandOverResource(StartHandOver start, HandOverEverything work) {
        this.start = start;
        this.work = work;
    }

    /** How many clients, open deals and open tasks the user has. */
    @GET
    @Operation(summary = "Count what a user is responsible for")
    public BelongingsView belongings(@PathParam("id") UUID id) {
        return work.of(start.known(id).id());
    }

    /** Gives all of them to another active user, by a job. */
    @POST
    @ResponseStatus(202)
    @Operation(summary = "Give everything of a user to another one")
    public StartedHandOver handOver(@PathParam("id") UUID id, @NotNull @Valid HandOverInput input) {
        return new StartedHandOver(start.start(id, input.to()));
    }
}
