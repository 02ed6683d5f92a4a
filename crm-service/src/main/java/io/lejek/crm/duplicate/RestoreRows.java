package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Puts the rows that make up two merged clients back to where they were. */
@ApplicationScoped
class RestoreRows {
    private final Rows rows;
    private final SearchTexts texts;
    private final Jdbi jdbi;

    RestoreRows(Rows rows, SearchTexts texts, Jdbi jdbi) {
        this.rows = rows;
        this.texts = texts;
        this.jdbi = jdbi;
    }

    /** @return what was changed since and stays */
    List<String> restore(Merges.Undoable merge, MergeRecord record) {
        Set<String> kept = new TreeSet<>();
        Restored.Row survivor =
                Restored.of(record.before().client(), record.after().client(), rows.client(merge.survivorId()));
        survivor.kept().forEach(column -> kept.add(field(column)));
        rows.update("client", survivor.row());
        rows.insert("client", List.of(newer(record.gone().client())));
        restore("contact_person", record, MergeRecord.Held::persons, merge, kept);
        restore("contact_point", record, MergeRecord.Held::points, merge, kept);
        rows.insert("consent", record.gone().consents());
        unsay(record);
        sumUp(merge);
        rows.insert("client_category", record.gone().categories());
        untag(record, merge.survivorId());
        texts.restate(merge.survivorId());
        texts.restate(merge.goneId());
        return List.copyOf(kept);
    }

    /** The merge has told the others of the next version already. */
    private static ObjectNode newer(ObjectNode client) {
        return client.deepCopy().put("version", client.path("version").asLong() + 1);
    }

    private interface Part {
        ArrayNode of(MergeRecord.Held held);
    }

    /** Rows that are gone since stay so, unless the merge itself took them away. */
    private void restore(String table, MergeRecord record, Part part, Merges.Undoable merge, Set<String> kept) {
        Map<String, JsonNode> after = byId(part.of(record.after()));
        Map<String, JsonNode> now = byId(rows.read(table, "t.client_id = :id", merge.survivorId()));
        List<JsonNode> before = new ArrayList<>();
        part.of(record.before()).forEach(before::add);
        part.of(record.gone()).forEach(before::add);
        List<JsonNode> missing = new ArrayList<>();
        for (JsonNode row : before) {
            String id = row.path("id").asText();
            if (now.get(id) instanceof ObjectNode current) {
                Restored.Row restored = Restored.of(row, after.getOrDefault(id, row), current);
                rows.update(table, restored.row());
                if (!restored.kept().isEmpty()) {
                    kept.add(table);
                }
            } else if (!after.containsKey(id)) {
                missing.add(row);
            } else {
                kept.add(table);
            }
        }
        rows.insert(table, missing);
    }

    /** Takes the copied consents away, and tells the address of both of a withdrawal that came since. */
    private void unsay(MergeRecord record) {
        List<Long> known = ids(record.before().consents());
        List<Long> copied = ids(record.after().consents()).stream()
                .filter(id -> !known.contains(id) && id > record.lastConsent())
                .toList();
        UUID survivor = id(record.before().client());
        UUID gone = id(record.gone().client());
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from consent where id = any(:copied)")
                    .bindArray("copied", Long.class, copied)
                    .execute();
            handle.createUpdate("""
                            insert into consent (contact_point_id, channel, purpose, state, at, source, proof, actor_id)
                            select g.id, k.channel, k.purpose, k.state, k.at, k.source, k.proof, k.actor_id
                            from contact_point g join contact_point s on s.kind = g.kind and s.value = g.value
                              join consent k on k.contact_point_id = s.id and k.id > :last and k.state = 'WITHDRAWN'
                            where g.client_id = :gone and s.client_id = :survivor order by k.id
                            """)
                    .bind("last", record.lastConsent())
                    .bind("gone", gone)
                    .bind("survivor", survivor)
                    .execute();
        });
    }

    /** What holds, read from the ledger anew. */
    private void sumUp(Merges.Undoable merge) {
        List<String> statements = List.of("delete from consent_now where client_id in (:survivor, :gone)", """
                insert into consent_now (contact_point_id, channel, purpose, state, at, source, client_id, removed)
                select distinct on (k.contact_point_id, k.channel, k.purpose)
                  k.contact_point_id, k.channel, k.purpose, k.state, k.at, k.source, p.client_id, p.removed
                from consent k join contact_point p on p.id = k.contact_point_id
                where p.client_id in (:survivor, :gone)
                order by k.contact_point_id, k.channel, k.purpose, k.id desc
                """);
        jdbi.useHandle(handle -> statements.forEach(statement -> handle.createUpdate(statement)
                .bind("survivor", merge.survivorId())
                .bind("gone", merge.goneId())
                .execute()));
    }

    /** Categories that came with the merge go again. */
    private void untag(MergeRecord record, UUID survivorId) {
        Set<String> had = names(record.before().categories());
        List<String> came = names(record.after().categories()).stream()
                .filter(name -> !had.contains(name))
                .toList();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from client_category where client_id = :client and name = any(:names)")
                .bind("client", survivorId)
                .bindArray("names", String.class, came)
                .execute());
    }

    private static Map<String, JsonNode> byId(ArrayNode all) {
        Map<String, JsonNode> found = new HashMap<>();
        all.forEach(row -> found.put(row.path("id").asText(), row));
        return found;
    }

    private static List<Long> ids(ArrayNode all) {
        List<Long> ids = new ArrayList<>();
        all.forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }

    private static Set<String> names(ArrayNode categories) {
        Set<String> names = new TreeSet<>();
        categories.forEach(row -> names.add(row.path("name").asText()));
        return names;
    }

    private static UUID id(ObjectNode client) {
        return UUID.fromString(client.path("id").asText());
    }

    private static String field(String column) {
        return MergedFields.COLUMNS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), fields -> fields.isEmpty() ? column : fields.getFirst()));
    }
}
