package io.lejek.telephony.call;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/** Finished calls. */
@Path("/api/telephony/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
class CallResource {
    private final CallLog calls;
    private final Journal journal;
    private final CallSettings settings;
    private final Viewer viewer;

    CallResource(CallLog calls, Journal journal, CallSettings settings, Viewer viewer) {
        this.calls = calls;
        this.journal = journal;
        this.settings = settings;
        this.viewer = viewer;
    }

    /**
     * The calls that the viewer may see, newest first: an administrator all, a head the team's, others those in which they
     * talked or that are counted to them.
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "listCalls", summary = "Finished calls, newest first")
    public CallPage list(
            @BeanParam @Valid CallFilter filter,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable @Size(max = 100) String after) {
        return calls.page(viewer.scope(), filter, limit, after);
    }

    /** One call: its legs, who heard each other and when, where it went. 404 also for a call that is not the viewer's. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "getCall", summary = "A finished call and how it went")
    public CallDetail get(@PathParam("id") UUID id) {
        return calls.visible(viewer.scope(), id);
    }

    /** How the call was logged: what the PBX said of its legs. 404 also for a call that is not the viewer's. */
    @GET
    @Path("/{id}/events")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD})
    @Operation(operationId = "getCallEvents", summary = "What the PBX said of a call")
    public LoggedEvents events(@PathParam("id") UUID id) {
        return journal.of(calls.visible(viewer.scope(), id).call().id(), settings.journalDays());
    }
}
