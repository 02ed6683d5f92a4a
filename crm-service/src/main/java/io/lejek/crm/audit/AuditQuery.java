package io.lejek.crm.audit;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Where;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries to show; what is absent narrows nothing. Moments are ISO 8601 with an offset, the end is not included. */
class AuditQuery {
    private static final String NAME = "[A-Z_]{1,40}";
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    @QueryParam("client")
    @Nullable
    UUID client;

    @QueryParam("actor")
    @Nullable
    UUID actor;

    @QueryParam("what")
    @Pattern(regexp = NAME)
    @Nullable
    String what;

    @QueryParam("action")
    @Pattern(regexp = NAME)
    @Nullable
    String action;

    @QueryParam("door")
    @Pattern(regexp = NAME)
    @Nullable
    String door;

    @QueryParam("from")
    @Size(max = 40)
    @Nullable
    String from;

    @QueryParam("to")
    @Size(max = 40)
    @Nullable
    String to;

    void narrow(Where where) {
        where.and("a.client_id = :client", "client", client)
                .and("a.actor_id = :actor", "actor", actor)
                .and("a.what = :what", "what", what)
                .and("a.action = :action", "action", action)
                .and("a.door = :door", "door", door)
                .and("a.at >= :from", "from", moment(from))
                .and("a.at < :to", "to", moment(to));
    }

    private static @Nullable OffsetDateTime moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw unreadable();
            }
            return moment.atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    private static HttpProblem unreadable() {
        return Problem.INVALID_INPUT.because("Give from and to as moments such as 2026-11-26T09:00:00Z.");
    }
}
