package io.lejek.backbone.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Locale;

/**
 * Every kind of refusal that the services answer, as RFC 9457 problem details. The type is {@code urn:lejek:problem:} and
 * the name in lower case with hyphens; clients translate by it. The detail says what to do.
 */
public enum Problem {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    INVALID_INPUT(400, "A value is not acceptable"),
    NOT_A_PHONE_NUMBER(400, "This is not a phone number"),
    BAD_CURSOR(400, "The page marker is not one of ours"),
    WRONG_CREDENTIALS(401, "Login or password is wrong"),
    SESSION_EXPIRED(401, "The session has ended"),
    NOT_ALLOWED(403, "This needs another role"),
    NOT_FOUND(404, "There is no such record"),
    CONFLICT(409, "The record is in another state"),
    DEAL_IS_CLOSED(409, "The deal is closed"),
    ALREADY_SET_UP(409, "The set-up has been done"),
    ALREADY_EXISTS(409, "Such a record exists already"),
    CONSENT_WITHDRAWN(409, "This person wants no such calls"),
    CAMPAIGN_STATE(409, "The campaign is in another state"),
    STALE_RECORD(412, "Somebody changed the record meanwhile"),
    TOO_LARGE(413, "This is too large"),
    NOT_A_SPREADSHEET(422, "This is not a spreadsheet that can be read"),
    STAGE_OF_ANOTHER_PROCESS(422, "The stage belongs to another process"),
    STEP_NOT_ALLOWED(422, "The process does not allow this step"),
    LOSS_REASON_REQUIRED(422, "A lost deal needs a reason"),
    NO_EXTENSION(422, "You have no phone extension"),
    UNKNOWN_TOKEN(422, "The text holds an unknown placeholder"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    PART_UNAVAILABLE(503, "A part of Lejek is not available");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI type() {
        return URI.create("urn:lejek:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The problem as an exception to throw; {@code detail} tells the reader what to do. */
    public HttpProblem because(String detail) {
        return builder(detail).build();
    }

    /** As {@link #because}, for adding members and headers. */
    public HttpProblem.Builder builder(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
