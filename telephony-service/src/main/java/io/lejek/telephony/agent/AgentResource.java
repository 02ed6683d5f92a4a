package io.lejek.telephony.agent;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the viewer does in the call centre. */
@Path("/api/telephony/agent")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agent")
class AgentResource {
    private final WorkAsAgent work;
    private final Viewer viewer;

    AgentResource(WorkAsAgent work, Viewer viewer) {
        this.work = work;
        this.viewer = viewer;
    }

    /** The viewer's state and queues. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "agent", summary = "The viewer's state and queues")
    public AgentView agent() {
        return work.view(viewer.userId());
    }

    /** Available, on a pause, or at work after a call. 400 for a pause without one of the reasons, 503 when the PBX refuses. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "changeAgent", summary = "Say what the viewer does")
    public AgentView change(@Valid @NotNull AgentChange change) {
        work.change(viewer.userId(), change);
        return work.view(viewer.userId());
    }

    /**
     * Has the queue ring the viewer's phone, or no more. 404 when the PBX has no such queue, 409 when its own configuration has
     * the viewer in it, 422 without an extension, 503 when the PBX refuses.
     */
    @PUT
    @Path("/queues/{pbx}/{queue}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "serveQueue", summary = "Join or leave a queue")
    public AgentView serve(
            @PathParam("pbx") @Size(max = 100) String pbx,
            @PathParam("queue") @Size(max = 100) String queue,
            @Valid @NotNull QueueChange change) {
        work.serve(viewer.userId(), pbx, queue, change.member());
        return work.view(viewer.userId());
    }
}
