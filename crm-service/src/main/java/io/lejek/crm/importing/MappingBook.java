package io.lejek.crm.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The mappings that are remembered, for everybody who imports. */
@ApplicationScoped
class MappingBook {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Viewer viewer;

    MappingBook(Jdbi jdbi, ObjectMapper json, Viewer viewer) {
        this.jdbi = jdbi;
        this.json = json;
        this.viewer = viewer;
    }

    void keep(NamedMapping mapping) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_mapping (id, name, headers, mapping, created_by, changed_at)
                        values (:id, :name, :headers, cast(:mapping as jsonb), :creator, now())
                        on conflict (lower(name)) do update
                        set headers = excluded.headers, mapping = excluded.mapping, changed_at = now()
                        """)
                .bind("id", Ids.next())
                .bind("name", mapping.name())
                .bindArray(
                        "headers",
                        String.class,
                        mapping.targets().stream()
                                .map(NamedMapping.HeaderTarget::header)
                                .toList())
                .bind("mapping", write(mapping))
                .bind("creator", viewer.userId())
                .execute());
    }

    List<NamedMapping> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select mapping from import_mapping order by changed_at desc")
                        .mapTo(String.class)
                        .map(this::read)
                        .list());
    }

    NamedMapping read(String name, Layout layout) {
        NamedMapping mapping = all().stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "There is no mapping of this name: make it once in the import page."));
        List<String> missing = mapping.missing(layout);
        if (!missing.isEmpty()) {
            throw Problem.CONFLICT.because(
                    "The mapping \"" + mapping.name() + "\" does not fit: the file has no column "
                            + String.join(", ", missing) + ". Name the columns as before, or match them anew.");
        }
        return mapping;
    }

    /** The newest one that finds all its columns. */
    @Nullable
    String fitting(Layout layout) {
        return all().stream()
                .filter(mapping -> mapping.missing(layout).isEmpty())
                .map(NamedMapping::name)
                .findFirst()
                .orElse(null);
    }

    private NamedMapping read(String mapping) {
        try {
            return json.readValue(mapping, NamedMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept mapping cannot be read", e);
        }
    }

    private String write(NamedMapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping is a plain record", e);
        }
    }
}
