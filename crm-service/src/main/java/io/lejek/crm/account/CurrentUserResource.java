package io.lejek.crm.account;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in user about themselves. */
@Path("/api/session")
@Authenticated
@Tag(name = "Account")
class CurrentUserResource {
    private final UserRepository users;
    private final ChooseLanguage chooseLanguage;
    private final SitDown sitDown;
    private final Viewer viewer;

    CurrentUserResource(UserRepository users, ChooseLanguage chooseLanguage, SitDown sitDown, Viewer viewer) {
        this.users = users;
        this.chooseLanguage = chooseLanguage;
        this.sitDown = sitDown;
        this.viewer = viewer;
    }

    /** The signed-in user as stored now; roles of the running token may be up to 15 minutes older. 401 when deactivated. */
    @GET
    @Operation(summary = "Who am I?")
    public SessionView current() {
        return users.active(viewer.userId()).map(User::session).orElseThrow(CurrentUserResource::sessionExpired);
    }

    /** Sets the language of the signed-in user. */
    @PATCH
    @Operation(summary = "Choose my language")
    public SessionView choose(@NotNull @Valid LanguageChoice choice) {
        return chooseLanguage.of(viewer.userId(), choice.language()).orElseThrow(CurrentUserResource::sessionExpired);
    }

    /**
     * Sits down at a shared desk, or leaves it: its phone is the viewer's from now on, and no more that of who sat there. 409 when
     * it, or the phone that the viewer has, is no shared desk.
     */
    @PUT
    @Path("/desk")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "sitDown", summary = "Sit down at a shared desk")
    public SessionView sit(@NotNull @Valid DeskChoice choice) {
        return sitDown.at(viewer.userId(), choice.extension()).orElseThrow(CurrentUserResource::sessionExpired);
    }

    static HttpProblem sessionExpired() {
        return Problem.SESSION_EXPIRED.because("Sign in again.");
    }
}
