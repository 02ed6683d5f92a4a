package io.lejek.crm.filter;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes sure that what everybody may use names no segment that only its maker may use. */
@ApplicationScoped
public class SharedSegments {
    private static final String USERS = """
            select 'the segment "' || s.name || '"' from segment s
            where s.shared and s.id <> :id and strpos(cast(s.filter as text), cast(:id as text)) > 0
            union all select 'the view "' || v.name || '"' from saved_view v
            where v.shared and (v.segment_id = :id or strpos(cast(v.filter as text), cast(:id as text)) > 0)
            order by 1 limit 1
            """;

    private final Jdbi jdbi;

    SharedSegments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 at the node that names a segment which is not shared */
    public void requireIn(@Nullable FilterInput filter) {
        conditions(ReadFilter.read(filter))
                .filter(condition -> condition.field() == Field.SEGMENT)
                .forEach(condition ->
                        condition.values().forEach(value -> require(UUID.fromString(value), condition.at())));
    }

    /**
     * @param at the field that names the segment
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 at the field when the segment is not shared
     */
    public void require(UUID segmentId, String at) {
        jdbi.withHandle(handle -> handle.createQuery("select name from segment where id = :id and not shared")
                        .bind("id", segmentId)
                        .mapTo(String.class)
                        .findOne())
                .ifPresent(name -> {
                    throw Violation.inBody(
                            at,
                            "The segment \"" + name + "\" is for its maker alone, so nobody else could use this:"
                                    + " share that segment first, or leave it out.");
                });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when something that everybody may use names the segment */
    public void requireUnused(UUID segmentId) {
        jdbi.withHandle(handle -> handle.createQuery(USERS)
                        .bind("id", segmentId)
                        .mapTo(String.class)
                        .findOne())
                .ifPresent(user -> {
                    throw Problem.CONFLICT.because(
                            "Everybody uses " + user
                                    + ", which is made of this segment: keep that one for its maker first, or take this segment out of it.");
                });
    }

    private static Stream<Filter.Condition> conditions(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> parts.stream().flatMap(SharedSegments::conditions);
            case Filter.Any(List<Filter> parts) -> parts.stream().flatMap(SharedSegments::conditions);
            case Filter.Not(Filter part) -> conditions(part);
            case Filter.Condition condition -> Stream.of(condition);
        };
    }
}
