package io.lejek.crm.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The segments that a filter names: a static one has its members written down, a dynamic one is a filter again. */
final class KeptSegments implements FilterContext.SegmentSql {
    private static final int DEEPEST = 5;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final UUID viewerId;
    private final Deque<UUID> within = new ArrayDeque<>();

    KeptSegments(Jdbi jdbi, ObjectMapper json, UUID viewerId) {
        this.jdbi = jdbi;
        this.json = json;
        this.viewerId = viewerId;
    }

    private record Kept(String filter, boolean isStatic) {}

    @Override
    public String sql(UUID segmentId, FilterSql sql, Filter.Condition condition) {
        if (within.contains(segmentId) || within.size() >= DEEPEST) {
            throw ReadFilter.wrong(
                    condition, "A segment may not be made of itself, and only of " + DEEPEST + " levels of others.");
        }
        Kept kept = read(segmentId, condition);
        if (kept.isStatic()) {
            return "exists (select from segment_member m where m.client_id = c.id and m.segment_id = "
                    + sql.bind(segmentId) + ")";
        }
        within.push(segmentId);
        try {
            return sql.of(ReadFilter.read(json.readValue(kept.filter(), FilterInput.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the filter of segment " + segmentId + " cannot be read", e);
        } finally {
            within.pop();
        }
    }

    private Kept read(UUID segmentId, Filter.Condition condition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select filter, is_static from segment where id = :id and (shared or owner_id = :viewer)")
                .bind("id", segmentId)
                .bind("viewer", viewerId)
                .map((row, context) -> new Kept(row.getString("filter"), row.getBoolean("is_static")))
                .findOne()
                .orElseThrow(
                        () -> ReadFilter.wrong(condition, "There is no such segment, or it is not yours to use.")));
    }
}
