package io.lejek.crm.account;

import io.lejek.backbone.access.Roles;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The teams, whose heads see the records of all members. */
@Path("/api/teams")
@Tag(name = "Account")
class TeamResource {
    private final TeamRepository teams;
    private final CreateTeam createTeam;
    private final ChangeTeam changeTeam;
    private final DeleteTeam deleteTeam;

    TeamResource(TeamRepository teams, CreateTeam createTeam, ChangeTeam changeTeam, DeleteTeam deleteTeam) {
        this.teams = teams;
        this.createTeam = createTeam;
        this.changeTeam = changeTeam;
        this.deleteTeam = deleteTeam;
    }

    /** All teams by name. */
    @GET
    @Authenticated
    @Operation(summary = "All teams, by name")
    public List<TeamView> all() {
        return teams.byName().stream().map(Team::view).toList();
    }

    /** Makes a team; 409 when the name is taken. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Make a team")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public RestResponse<TeamView> create(@NotNull @Valid TeamInput input) {
        return RestResponse.status(RestResponse.Status.CREATED, createTeam.from(input));
    }

    /** Renames a team; 409 when the name is taken. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Rename a team")
    public TeamView rename(@PathParam("id") UUID id, @NotNull @Valid TeamInput input) {
        return changeTeam.rename(id, input);
    }

    /** Deletes a team; 409 while it has members, deactivated ones included. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Delete a team without members")
    public void delete(@PathParam("id") UUID id) {
        deleteTeam.delete(id);
    }
}
