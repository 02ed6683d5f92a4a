package io.lejek.crm.audit;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log. It can only be read: the database writes it. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditResource {
    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    /**
     * Newest first, in pages of at most 200. An administrator reads everything, a head what concerns the clients of the team,
     * and what its members did to other things than clients.
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD})
    @Operation(summary = "Read the audit log")
    public Page<AuditEntry> list(
            @BeanParam @Valid AuditQuery query,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return log.page(query, limit, after);
    }
}
