package io.lejek.funnel.report;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which figure's deals, and which page of them.
 *
 * @param figure one of {@link Figure}; open deals when absent
 * @param from as in the closed funnel; open deals are always those of now
 * @param limit deals per page, at most 200
 * @param after the former page's {@code next}
 */
record FigureQuery(
        @RestQuery @DefaultValue("OPEN") @Parameter(schema = @Schema(implementation = Figure.class))
        String figure,

        @RestQuery @Nullable String typeId,
        @RestQuery @Nullable String stageId,
        @RestQuery @Nullable String ownerId,
        @RestQuery @Nullable String from,
        @RestQuery @Nullable String to,

        @RestQuery
        @DefaultValue("50")
        @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
        String limit,

        @RestQuery @Nullable String after) {

    private static final int LARGEST_PAGE = 200;

    DealFilter filter(Scope scope) {
        return new DealFilter(
                scope,
                DealFilter.id("typeId", typeId),
                DealFilter.id("stageId", stageId),
                DealFilter.id("ownerId", ownerId));
    }

    Figure which() {
        return Arrays.stream(Figure.values())
                .filter(known -> known.name().equals(figure))
                .findFirst()
                .orElseThrow(() -> Problem.INVALID_INPUT.because(
                        "'figure' must be one of " + Arrays.toString(Figure.values()) + "."));
    }

    Period period() {
        return which() == Figure.OPEN ? new Period(null, null) : Period.parse(from, to);
    }

    // Text, because a number that is none would be answered with 404.
    int pageSize() {
        if (limit.matches("[0-9]{1,3}")) {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= LARGEST_PAGE) {
                return size;
            }
        }
        throw Problem.INVALID_INPUT.because("'limit' must be a number from 1 to " + LARGEST_PAGE + ".");
    }

    @Nullable
    UUID lastSeen() {
        try {
            return after == null || after.isBlank() ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problem.BAD_CURSOR.because("Take 'after' from the 'next' of the former page, or leave it out.");
        }
    }
}
