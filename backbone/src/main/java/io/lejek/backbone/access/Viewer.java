package io.lejek.backbone.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The signed-in user of this request, read from the verified token. */
@RequestScoped
public class Viewer {
    private final JsonWebToken token;

    Viewer(JsonWebToken token) {
        this.token = token;
    }

    public UUID userId() {
        return UUID.fromString(token.getSubject());
    }

    public String name() {
        String name = token.getClaim("name");
        return name == null ? token.getName() : name;
    }

    public @Nullable UUID teamId() {
        String team = token.getClaim("team");
        return team == null ? null : UUID.fromString(team);
    }

    public Set<String> roles() {
        return token.getGroups();
    }

    public boolean is(String role) {
        return roles().contains(role);
    }

    /** The token as it came, to call another service in this user's name; never to be logged. */
    public String rawToken() {
        return token.getRawToken();
    }

    /**
     * Whose deals, calls and totals this user sees: an administrator all, a head the team, everybody else their own. A head
     * without a team sees their own.
     */
    public Scope scope() {
        if (is(Roles.ADMIN)) {
            return new Scope.All();
        }
        UUID team = teamId();
        return is(Roles.HEAD) && team != null ? new Scope.Team(team) : new Scope.Own(userId());
    }

    /** As {@link #scope()}, but agents and marketers see every client: they answer for anyone and write to segments. */
    public Scope clientScope() {
        return is(Roles.AGENT) || is(Roles.MARKETER) ? new Scope.All() : scope();
    }
}
