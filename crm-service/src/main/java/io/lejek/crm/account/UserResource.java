package io.lejek.crm.account;

import io.lejek.backbone.access.Roles;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The users: everybody sees the colleagues, administrators make and change them. */
@Path("/api/users")
@Tag(name = "Account")
class UserResource {
    private final UserRepository users;
    private final CreateUser createUser;
    private final ChangeUser changeUser;
    private final Passwords passwords;

    UserResource(UserRepository users, CreateUser createUser, ChangeUser changeUser, Passwords passwords) {
        this.users = users;
        this.createUser = createUser;
        this.changeUser = changeUser;
        this.passwords = passwords;
    }

    /** All users by name, deactivated ones included. */
    @GET
    @Authenticated
    @Operation(summary = "All users, by name")
    public List<UserView> all() {
        return users.byName().stream().map(User::view).toList();
    }

    /** Makes a user; 409 when login or extension is taken. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Make a user")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    public RestResponse<UserView> create(@NotNull @Valid NewUser input) {
        UserView user = createUser.from(input, passwords.hash(input.password()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, user)
                .location(URI.create("/api/users/" + user.id()))
                .build();
    }

    /** Changes a user; what is absent stays. 409 when the extension is taken or the last administrator would go. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a user; what is absent stays")
    public UserView change(UUID id, @NotNull @Valid UserPatch patch) {
        return changeUser.by(id, patch, patch.password() == null ? null : passwords.hash(patch.password()));
    }
}
