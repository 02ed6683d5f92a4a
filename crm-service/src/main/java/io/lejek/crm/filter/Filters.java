package io.lejek.crm.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.property.Properties;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Asks filters on behalf of the viewer. */
@ApplicationScoped
public class Filters {
    private static final int LONGEST = 16_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Viewer viewer;
    private final Properties properties;
    private final Clock clock;

    Filters(Jdbi jdbi, ObjectMapper json, Viewer viewer, Properties properties, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.viewer = viewer;
        this.properties = properties;
        this.clock = clock;
    }

    /** A filter that came as the text of a query parameter; null stays null. */
    public @Nullable FilterInput parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Problem.INVALID_INPUT.because(
                    "Send a filter of at most " + LONGEST + " characters, or keep it as a segment.");
        }
        try {
            return json.readValue(text, FilterInput.class);
        } catch (JsonProcessingException e) {
            throw Problem.INVALID_INPUT.because(
                    "Send the filter as JSON: {\"field\":\"city\",\"is\":\"ONE_OF\",\"values\":[\"...\"]}.");
        }
    }

    /**
     * Narrows {@code client c} down to those that the filter selects.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the node that is wrong
     */
    public void narrow(Where where, @Nullable FilterInput filter) {
        if (filter != null) {
            where.and(sql(where).of(ReadFilter.read(filter)));
        }
    }

    /** The node of a filter, whether it holds for a client, and its parts. */
    public record Explanation(FilterInput node, boolean holds, List<Explanation> parts) {}

    /** Why a client is selected or not: every node with whether it holds. The caller has made sure that the viewer sees the client. */
    public Explanation explain(FilterInput filter, UUID clientId) {
        List<FilterInput> leaves = new ArrayList<>();
        collect(filter, leaves);
        Where where = new Where().and("c.id = :explained", "explained", clientId);
        FilterSql sql = sql(where);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            columns.add("coalesce(" + sql.of(ReadFilter.read(leaves.get(i))) + ", false) as leaf" + i);
        }
        Map<String, Object> row = columns.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select %s from client c where %s".formatted(String.join(", ", columns), where.sql()))
                        .bindMap(where.bindings())
                        .mapToMap()
                        .one());
        Map<FilterInput, Boolean> held = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            held.put(leaves.get(i), (Boolean) row.get("leaf" + i));
        }
        return explain(filter, held);
    }

    private static void collect(FilterInput node, List<FilterInput> leaves) {
        ReadFilter.read(node);
        parts(node).forEach(part -> collect(part, leaves));
        if (node.field() != null) {
            leaves.add(node);
        }
    }

    private static Explanation explain(FilterInput node, Map<FilterInput, Boolean> held) {
        List<Explanation> parts =
                parts(node).stream().map(part -> explain(part, held)).toList();
        boolean holds;
        if (node.field() != null) {
            holds = held.getOrDefault(node, false);
        } else if (node.not() != null) {
            holds = !parts.getFirst().holds();
        } else if (node.all() != null) {
            holds = parts.stream().allMatch(Explanation::holds);
        } else {
            holds = parts.isEmpty() || parts.stream().anyMatch(Explanation::holds);
        }
        return new Explanation(node, holds, parts);
    }

    private static List<FilterInput> parts(FilterInput node) {
        if (node.all() != null) {
            return node.all();
        }
        if (node.any() != null) {
            return node.any();
        }
        return node.not() == null ? List.of() : List.of(node.not());
    }

    private FilterSql sql(Where where) {
        Where deals = new Where().visible(viewer.clientScope(), "d.owner_id");
        deals.bindings().forEach(where::bind);
        return new FilterSql(
                new FilterContext(
                        viewer.userId(),
                        viewer.teamId(),
                        clock.instant(),
                        ZoneId.systemDefault(),
                        deals.sql(),
                        properties.all(),
                        new KeptSegments(jdbi, json, viewer.userId())),
                where);
    }
}
