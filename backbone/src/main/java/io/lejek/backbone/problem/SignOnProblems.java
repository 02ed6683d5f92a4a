package io.lejek.backbone.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers requests without a valid token or without the role. It stands before the mappers of quarkus-resteasy-problem 3.21, which read a field
 * that Quarkus 3.33 no longer has and so answer 500.
 */
class SignOnProblems {
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    RestResponse<HttpProblem> withoutToken(UnauthorizedException e) {
        return signInFirst();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    RestResponse<HttpProblem> withBadToken(AuthenticationFailedException e) {
        return signInFirst();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    RestResponse<HttpProblem> withoutRole(ForbiddenException e) {
        return answer(Problem.NOT_ALLOWED.because("Ask an administrator for a role that may do this."))
                .build();
    }

    private static RestResponse<HttpProblem> signInFirst() {
        return answer(Problem.SESSION_EXPIRED.because("Sign in, then try again."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static RestResponse.ResponseBuilder<HttpProblem> answer(HttpProblem problem) {
        return RestResponse.ResponseBuilder.<HttpProblem>create(problem.getStatusCode())
                .entity(problem)
                .type(MediaType.valueOf("application/problem+json"));
    }
}
