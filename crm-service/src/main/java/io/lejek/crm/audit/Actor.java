package io.lejek.crm.audit;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who acts in the current request or job, and through which door. */
@ApplicationScoped
class Actor {
    private final JsonWebToken token;
    private final CurrentVertxRequest request;

    Actor(JsonWebToken token, CurrentVertxRequest request) {
        this.token = token;
        this.request = request;
    }

    /**
     * Who and how.
     *
     * @param userId empty when nobody is signed in
     * @param door PAGE, API, EVENT, SYSTEM, or the kind of the job, such as IMPORT
     */
    record Now(String userId, String door) {
        static final Now NOBODY = new Now("", "SYSTEM");
    }

    Now now() {
        RoutingContext http = request.getCurrent();
        try {
            String user = token.getSubject();
            if (user != null) {
                return new Now(user, door(http));
            }
        } catch (AuthenticationFailedException e) {
            // A stale token at a door that needs none.
            return new Now("", http == null ? "EVENT" : "PAGE");
        }
        return new Now("", http == null ? "EVENT" : "PAGE");
    }

    private String door(@Nullable RoutingContext http) {
        String job = token.getClaim("door");
        if (job != null) {
            return job.toUpperCase(Locale.ROOT).replace('-', '_');
        }
        return http != null && http.request().headers().contains(HttpHeaders.AUTHORIZATION) ? "API" : "PAGE";
    }
}
