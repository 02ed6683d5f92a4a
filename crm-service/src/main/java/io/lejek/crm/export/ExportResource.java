package io.lejek.crm.export;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.client.SelectedClients;
import io.lejek.crm.job.JobView;
import io.lejek.crm.job.Jobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Clients as files. What the viewer may not see is not in them, and every export is in the audit log. */
@Path("/api/exports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.MARKETER})
class ExportResource {
    private final Jobs jobs;
    private final SelectedClients selected;

    ExportResource(Jobs jobs, SelectedClients selected) {
        this.jobs = jobs;
        this.selected = selected;
    }

    /** Begins an export of any number of clients; the file is that of the job. */
    @POST
    @ResponseStatus(202)
    @Operation(summary = "Export clients")
    public JobView export(@NotNull @Valid ExportInput input) {
        selected.where(input.selection());
        return jobs.read(jobs.submit(ExportClients.KIND, input.format().name(), input));
    }
}
