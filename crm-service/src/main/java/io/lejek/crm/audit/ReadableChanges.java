package io.lejek.crm.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Turns the columns and ids of entries into what a reader understands. */
@ApplicationScoped
class ReadableChanges {
    private static final String NAMES = """
            select id, name from users where id = any(:ids) union all select id, name from team where id = any(:ids)
            union all select id, name from property where id = any(:ids)
            union all select id, name from contact_person where id = any(:ids)
            """;

    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    ReadableChanges(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    /** @param changes column to from and to */
    record Written(AuditEntry entry, String changes) {}

    List<AuditEntry> read(List<Written> written) {
        List<Fields> fields =
                written.stream().map(one -> Fields.of(tree(one.changes()))).toList();
        Set<UUID> ids = new HashSet<>();
        fields.forEach(of -> ids.addAll(of.ids()));
        Map<UUID, String> names = names(ids);
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            entries.add(with(written.get(i).entry(), fields.get(i).named(names)));
        }
        return entries;
    }

    private Map<UUID, String> names(Set<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery(NAMES)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .forEach(name -> names.put(name.getKey(), name.getValue())));
        }
        return names;
    }

    private static AuditEntry with(AuditEntry entry, List<AuditChange> changes) {
        return new AuditEntry(
                entry.id(),
                entry.at(),
                entry.actorId(),
                entry.actorName(),
                entry.door(),
                entry.action(),
                entry.what(),
                entry.recordId(),
                entry.subject(),
                entry.clientId(),
                entry.clientName(),
                changes);
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit log holds JSON that cannot be read", e);
        }
    }
}
