package io.lejek.crm.job;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** Does something in the name of a user who is not there, with the rights that they have now. */
@ApplicationScoped
class ActAs {
    private final Users users;
    private final CurrentIdentityAssociation identity;

    ActAs(Users users, CurrentIdentityAssociation identity) {
        this.users = users;
        this.identity = identity;
    }

    /** Something that may throw. */
    interface Deed {
        void run() throws Exception;
    }

    /** @param door by which changes come, as the audit log tells it */
    void user(UUID userId, String door, Deed deed) throws Exception {
        UserView user = users.active(userId)
                .orElseThrow(() -> Problem.NOT_ALLOWED.because("Who asked for this may no longer sign in."));
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            identity.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new DefaultJWTCallerPrincipal(claims(user, door)))
                    .build());
            deed.run();
        } finally {
            request.terminate();
        }
    }

    private static JwtClaims claims(UserView user, String door) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(user.id().toString());
        claims.setClaim("upn", user.login());
        claims.setClaim("name", user.name());
        claims.setStringListClaim("groups", user.roles());
        claims.setClaim("door", door);
        if (user.teamId() != null) {
            claims.setClaim("team", user.teamId().toString());
        }
        return claims;
    }
}
