package io.lejek.crm.deal;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.deal.LossReasons.LossReasonView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reasons for which deals are lost. */
@Path("/api/loss-reasons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
class LossReasonResource {
    private final LossReasons reasons;

    LossReasonResource(LossReasons reasons) {
        this.reasons = reasons;
    }

    /** All reasons, in the order in which they are offered. */
    @GET
    @Operation(summary = "List the reasons for losing a deal")
    public List<LossReasonView> list() {
        return reasons.all();
    }
}
