package io.lejek.crm.groupdeal;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** One offer to many clients. An administrator sees all of them, a head those of the team, everybody else their own. */
@Path("/api/group-deals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group deals")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER})
class GroupDealResource {
    private final GroupDeals groups;
    private final SpinOff spinOff;

    GroupDealResource(GroupDeals groups, SpinOff spinOff) {
        this.groups = groups;
        this.spinOff = spinOff;
    }

    /** Newest first, in pages of at most 200. */
    @GET
    @Operation(summary = "List group deals")
    public Page<GroupDealView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return groups.page(limit, after);
    }

    /** Makes one offer to all clients of a selection, as they are selected at this moment. */
    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a group deal")
    public GroupDealView make(@NotNull @Valid GroupDealInput input) {
        return groups.read(spinOff.make(input));
    }

    /** A group deal with how many have answered. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a group deal")
    public GroupDealView get(@PathParam("id") UUID id) {
        return groups.read(id);
    }

    /** The members whom the viewer may see, those with a deal of their own first. */
    @GET
    @Path("/{id}/members")
    @Operation(summary = "List the members of a group deal")
    public Page<GroupDealMember> members(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        groups.read(id);
        return groups.members(id, limit, after);
    }

    /** Opens a deal with one member that has answered; a second time it answers the same deal. 409 when the group deal is closed. */
    @POST
    @Path("/{id}/members/{clientId}/spin-off")
    @Operation(summary = "Make a deal of its own of a member")
    public SpunOff spinOff(@PathParam("id") UUID id, @PathParam("clientId") UUID clientId) {
        return new SpunOff(spinOff.spinOff(id, clientId));
    }

    /** Takes no more answers; the deals of those who have answered go on. */
    @POST
    @Path("/{id}/close")
    @Operation(summary = "Close a group deal")
    public GroupDealView close(@PathParam("id") UUID id) {
        spinOff.close(id, true);
        return groups.read(id);
    }

    /** Takes answers again. */
    @POST
    @Path("/{id}/reopen")
    @Operation(summary = "Open a closed group deal again")
    public GroupDealView reopen(@PathParam("id") UUID id) {
        spinOff.close(id, false);
        return groups.read(id);
    }

    /** The deal of a member. */
    record SpunOff(UUID dealId) {}
}
