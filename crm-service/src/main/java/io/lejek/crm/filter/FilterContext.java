package io.lejek.crm.filter;

import io.lejek.crm.property.PropertyDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a filter, and what it may refer to.
 *
 * @param zone in which days begin and end
 * @param visibleDeals the own-records predicate on {@code deal d}
 */
record FilterContext(
        UUID viewerId,
        @Nullable UUID teamId,
        Instant now,
        ZoneId zone,
        String visibleDeals,
        List<PropertyDefinition> properties,
        SegmentSql segments) {

    /** Writes the members of a segment as a condition on {@code client c}. */
    interface SegmentSql {
        String sql(UUID segmentId, FilterSql sql, Filter.Condition condition);
    }

    PropertyDefinition property(Filter.Condition condition) {
        return properties.stream()
                .filter(one -> one.id().toString().equals(condition.argument()))
                .findFirst()
                .orElseThrow(() ->
                        ReadFilter.wrong(condition, "There is no such property: read the list of properties again."));
    }
}
