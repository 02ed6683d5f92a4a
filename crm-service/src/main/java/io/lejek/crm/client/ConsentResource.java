package io.lejek.crm.client;

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

/** What a client has ever agreed to or refused. */
@Path("/api/clients/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ConsentResource {
    private final ConsentHistory history;

    ConsentResource(ConsentHistory history) {
        this.history = history;
    }

    /** The whole ledger, newest first, in pages of at most 200; addresses that were removed since are included. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Read the consent ledger of a client")
    public Page<LedgerEntry> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return history.page(id, limit, after);
    }
}
