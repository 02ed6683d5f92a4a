package io.lejek.backbone.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Puts what the framework refuses into the terms of the catalogue, so that every 4xx has a type and says what to do. */
@ApplicationScoped
class NamedProblems implements ProblemPostProcessor {
    private static final int BEFORE_THE_LIBRARY = 1;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        HttpProblem cause = cause(context.cause);
        if (cause != null) {
            return cause;
        }
        if (problem.getParameters().containsKey("violations")) {
            return named(problem, Problem.INVALID_INPUT, "Correct the fields that the violations name.");
        }
        return switch (problem.getStatusCode()) {
            case 400 -> named(problem, Problem.MALFORMED_REQUEST, "Send what the API description asks for.");
            case 404 -> named(problem, Problem.NOT_FOUND, "There is nothing at this address: check it.");
            default -> problem;
        };
    }

    /** Otherwise Quarkus answers these itself, with an empty body. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    RestResponse<HttpProblem> mismatch(MismatchedInputException e) {
        HttpProblem problem = UnreadableJson.problem(e);
        return RestResponse.ResponseBuilder.<HttpProblem>create(problem.getStatusCode())
                .entity(problem)
                .type(MediaType.valueOf("application/problem+json"))
                .build();
    }

    private static HttpProblem named(HttpProblem problem, Problem name, String detail) {
        return HttpProblem.builder(problem)
                .withType(name.type())
                .withTitle(name.title())
                .withDetail(detail)
                .build();
    }

    /** The problem that the framework has wrapped on its way here. */
    private static @Nullable HttpProblem cause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return UnreadableJson.problem(json);
            }
            if (cause instanceof HttpProblem problem) {
                return problem;
            }
        }
        return null;
    }
}
