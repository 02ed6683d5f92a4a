package io.lejek.crm.timeline;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The history of a client, and the short card that comes up when the client calls. */
@Path("/api/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
class TimelineResource {
    private final TimelineList timeline;
    private final RecordInteraction record;
    private final PopCards pop;

    TimelineResource(TimelineList timeline, RecordInteraction record, PopCards pop) {
        this.timeline = timeline;
        this.record = record;
        this.pop = pop;
    }

    /**
     * Calls, letters, meetings, notes, stages of deals, completed tasks and attachments, or only some kinds of them; newest first, in pages of
     * at most 200.
     */
    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Read the history of a client")
    public Page<TimelineEntry> list(
            @PathParam("id") UUID id,
            @QueryParam("kind") @Size(max = 20) List<TimelineEntry.Kind> kinds,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return timeline.page(id, kinds, limit, after);
    }

    /** Enters what happened with the client; past times are welcome, future ones are refused (400). */
    @POST
    @Path("/{id}/interactions")
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Enter what happened with a client")
    public TimelineEntry record(@PathParam("id") UUID id, @NotNull @Valid InteractionInput input) {
        return timeline.read(id, record.record(id, input));
    }

    /** What to know of a client while the phone rings: open deals, last contacts, open tasks. */
    @GET
    @Path("/{id}/pop")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Read what to know of a caller")
    public PopCard pop(@PathParam("id") UUID id) {
        return pop.read(id);
    }
}
