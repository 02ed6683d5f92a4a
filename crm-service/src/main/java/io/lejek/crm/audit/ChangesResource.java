package io.lejek.crm.audit;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was changed in one client, for everybody who may see it. */
@Path("/api/clients/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ChangesResource {
    private final AuditLog log;

    ChangesResource(AuditLog log) {
        this.log = log;
    }

    /** The entries of the audit log that concern this client, newest first, in pages of at most 200; 404 for a foreign client. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Read what was changed in a client")
    public Page<AuditEntry> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return log.ofClient(id, limit, after);
    }
}
