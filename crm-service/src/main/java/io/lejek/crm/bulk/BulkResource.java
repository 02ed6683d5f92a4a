package io.lejek.crm.bulk;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.job.JobView;
import io.lejek.crm.job.Jobs;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * One change to all clients of a selection, not only to those that a page shows. Clients that the viewer may not change are left
 * out and counted.
 */
@Path("/api/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER})
class BulkResource {
    private final StartBulk start;
    private final Jobs jobs;

    BulkResource(StartBulk start, Jobs jobs) {
        this.start = start;
        this.jobs = jobs;
    }

    /** Begins the change; the job's result tells how many were changed, were so already, and were left out. */
    @POST
    @ResponseStatus(202)
    @Operation(summary = "Change all clients of a selection")
    public JobView change(@NotNull @Valid BulkInput input) {
        return jobs.read(start.change(input));
    }

    /** Gives every client back what it had before, unless it was changed since. */
    @POST
    @Path("/{id}/undo")
    @ResponseStatus(202)
    @Operation(summary = "Undo a bulk change")
    public JobView undo(@PathParam("id") UUID id) {
        return jobs.read(start.undo(id));
    }
}
