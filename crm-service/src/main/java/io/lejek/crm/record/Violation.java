package io.lejek.crm.record;

import io.lejek.backbone.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/**
 * A field of the request that cannot be taken as it is; found by the rules, it reads like one that validation found.
 *
 * @param field such as {@code contactPoints[0].value}
 * @param in the part of the request
 * @param message what to enter instead
 */
public record Violation(String field, String in, String message) {
    public static HttpProblem inBody(Problem problem, String field, String message) {
        return problem.builder(message)
                .with("violations", List.of(new Violation(field, "body", message)))
                .build();
    }

    public static HttpProblem inBody(String field, String message) {
        return inBody(Problem.INVALID_INPUT, field, message);
    }
}
