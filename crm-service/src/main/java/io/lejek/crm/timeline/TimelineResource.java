package io.lejek.crm.timeline;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
    private final ChangeEntry change;
    private final PopCards pop;

    TimelineResource(TimelineList timeline, RecordInteraction record, ChangeEntry change, PopCards pop) {
        this.timeline = timeline;
        this.record = record;
        this.change = change;
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

    /** Enters what happened with the client, or a meeting that is planned. Only what is planned may be in the future (400). */
    @POST
    @Path("/{id}/interactions")
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Enter what happened with a client")
    public TimelineEntry record(@PathParam("id") UUID id, @NotNull @Valid InteractionInput input) {
        return timeline.read(id, record.record(id, input));
    }

    /**
     * Changes what was entered by hand, such as a planned meeting that was held; 403 for another's, 404 for what the PBX or a mail
     * server saw, 412 when {@code If-Match} is given and stale.
     */
    @PUT
    @Path("/{id}/interactions/{entryId}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Change what was entered by hand")
    public TimelineEntry change(
            @PathParam("id") UUID id,
            @PathParam("entryId") UUID entryId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InteractionInput input) {
        change.change(id, entryId, input, Versions.expected(ifMatch));
        return timeline.read(id, entryId);
    }

    /** Deletes what was entered by hand; the audit log keeps what it said. Errors as those of a change. */
    @DELETE
    @Path("/{id}/interactions/{entryId}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Delete what was entered by hand")
    public void delete(
            @PathParam("id") UUID id,
            @PathParam("entryId") UUID entryId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        change.delete(id, entryId, Versions.expected(ifMatch));
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
