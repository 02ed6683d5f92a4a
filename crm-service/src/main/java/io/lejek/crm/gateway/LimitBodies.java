package io.lejek.crm.gateway;

import io.lejek.backbone.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Files may be large, what a form sends may not: 413 for JSON beyond 10 MB. */
class LimitBodies {
    private static final long MOST_JSON = 10L * 1024 * 1024;

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean json = type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        if (json && request.getLength() > MOST_JSON) {
            throw Problem.TOO_LARGE.because("Send at most 10 MB of JSON.");
        }
    }
}
