package io.lejek.crm.process;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deal types and their stages. */
@Path("/api/processes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
class ProcessResource {
    private final Processes processes;

    ProcessResource(Processes processes) {
        this.processes = processes;
    }

    /** The current process of every deal type, in the order in which the types are offered. */
    @GET
    @Operation(summary = "List the deal types with their stages")
    public List<ProcessView> list() {
        return processes.current().stream().map(ProcessView::of).toList();
    }
}
