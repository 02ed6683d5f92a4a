package io.lejek.crm.client;

import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.filter.Filters;
import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A selection as the address of a list holds it. */
class ClientQuery {
    @Parameter(description = "what is typed into the search field; by name, those whose names begin with it come first")
    @QueryParam("q")
    @Size(max = 200)
    @SingleLine
    @Nullable
    String q;

    @Parameter(description = "a category that the clients have")
    @QueryParam("category")
    @Size(max = 60)
    @SingleLine
    @Nullable
    String category;

    @Parameter(description = "a segment that the clients belong to")
    @QueryParam("segment")
    @Nullable
    UUID segment;

    @Parameter(description = "a filter as JSON")
    @QueryParam("filter")
    @Size(max = 16_000)
    @Nullable
    String filter;

    ClientSelection selection(Filters filters) {
        List<FilterInput> parts = Stream.of(
                        filters.parse(filter),
                        category == null ? null : FilterInput.oneOf("category", category),
                        segment == null ? null : FilterInput.oneOf("segment", segment.toString()))
                .filter(Objects::nonNull)
                .toList();
        return new ClientSelection(
                q,
                switch (parts.size()) {
                    case 0 -> null;
                    case 1 -> parts.getFirst();
                    default -> new FilterInput(parts, null, null, null, null, null);
                },
                null,
                null);
    }
}
