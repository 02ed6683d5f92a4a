package io.lejek.crm.importing;

import io.lejek.backbone.id.Ids;
import io.lejek.crm.client.ClientAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Says of rows what they do, as the base is now. */
@ApplicationScoped
class ClassifyRows {
    private final Jdbi jdbi;
    private final ImportBook book;
    private final MatchRows match;
    private final ClientAccess access;

    ClassifyRows(Jdbi jdbi, ImportBook book, MatchRows match, ClientAccess access) {
        this.jdbi = jdbi;
        this.book = book;
        this.match = match;
        this.access = access;
    }

    /**
     * A row as it was read.
     *
     * @param facts are asked for only where a client is matched
     * @param outcome what it did when it was looked at before; null the first time
     */
    record Row(
            int number,
            Supplier<RowFacts> facts,
            List<String> keys,
            @Nullable Outcome outcome,
            @Nullable UUID clientId) {}

    /** A row with what it does. */
    record Classified(
            int number,
            Outcome outcome,
            @Nullable UUID clientId,
            DecideRow.@Nullable Changes changes,
            @Nullable String reason,
            @Nullable String detail) {}

    /** What these rows do, in their order. */
    List<Classified> classify(List<Row> rows, ImportMapping.Policy policy) {
        Map<Integer, Set<UUID>> matches =
                match.matches(rows.stream().collect(Collectors.toMap(Row::number, Row::keys)));
        Set<UUID> ids = new HashSet<>();
        matches.values().stream().filter(clients -> clients.size() == 1).forEach(ids::addAll);
        Map<UUID, MatchRows.Owned> known = match.known(ids);
        return rows.stream()
                .map(row -> classify(row, matches.getOrDefault(row.number(), Set.of()), known, policy))
                .toList();
    }

    /** What the rows of these numbers do now that wait to be applied, whatever they seemed to do when they were checked. */
    List<Classified> waiting(UUID importId, ImportMapping.Policy policy, int first, int last) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select r.number, r.facts, r.keys, r.outcome, r.client_id from import_row r
                        where r.import_id = :import and r.number between :first and :last
                          and r.outcome in ('NEW', 'CHANGED', 'SAME', 'SKIPPED') order by r.number
                        """)
                .bind("import", importId)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> row(row))
                .list());
        List<Classified> classified = classify(rows, policy);
        note(importId, news(rows, classified));
        return classified;
    }

    private Row row(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return new Row(
                row.getInt("number"),
                () -> book.read(facts, RowFacts.class),
                List.of((String[]) row.getArray("keys").getArray()),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("client_id", UUID.class));
    }

    /** Most rows do what they did when they were checked: nothing is to be written of them. */
    private static List<Classified> news(List<Row> rows, List<Classified> classified) {
        List<Classified> news = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row before = rows.get(i);
            Classified now = classified.get(i);
            boolean same = now.outcome() == before.outcome() && Objects.equals(now.clientId(), before.clientId());
            if (!same || now.outcome() == Outcome.CHANGED) {
                news.add(now);
            }
        }
        return news;
    }

    private Classified classify(
            Row row, Set<UUID> matches, Map<UUID, MatchRows.Owned> known, ImportMapping.Policy policy) {
        if (matches.isEmpty()) {
            UUID noted = row.clientId();
            UUID id = row.outcome() == Outcome.NEW && noted != null ? noted : Ids.next();
            return new Classified(row.number(), Outcome.NEW, id, null, null, null);
        }
        if (matches.size() > 1) {
            return rejected(row.number(), "several-clients", String.valueOf(matches.size()));
        }
        UUID id = matches.iterator().next();
        MatchRows.Owned owned = known.get(id);
        if (owned == null || !access.mayChange(owned.ownerId(), owned.teamId())) {
            return rejected(row.number(), "somebody-elses", "");
        }
        if (policy == ImportMapping.Policy.SKIP) {
            return new Classified(row.number(), Outcome.SKIPPED, id, null, null, null);
        }
        DecideRow.Changes changes = DecideRow.changes(row.facts().get(), owned.known(), policy);
        return changes.none()
                ? new Classified(row.number(), Outcome.SAME, id, null, null, null)
                : new Classified(row.number(), Outcome.CHANGED, id, changes, null, null);
    }

    static Classified rejected(int number, String reason, String detail) {
        return new Classified(number, Outcome.REJECTED, null, null, reason, detail);
    }

    private void note(UUID importId, List<Classified> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_row r set outcome = n.outcome, client_id = n.client_id, reason = n.reason, detail = n.detail,
                          changes = cast(n.changes as jsonb)
                        from unnest(:numbers, :outcomes, :clients, :changes, :reasons, :details)
                          as n (number, outcome, client_id, changes, reason, detail)
                        where r.import_id = :import and r.number between :first and :last and r.number = n.number
                        """)
                .bind("import", importId)
                .bind("first", rows.getFirst().number())
                .bind("last", rows.getLast().number())
                .bindArray(
                        "numbers",
                        Integer.class,
                        rows.stream().map(Classified::number).toArray())
                .bindArray(
                        "outcomes",
                        String.class,
                        rows.stream().map(row -> row.outcome().name()).toArray())
                .bindArray(
                        "clients",
                        UUID.class,
                        rows.stream().map(Classified::clientId).toArray())
                .bindArray(
                        "changes",
                        String.class,
                        rows.stream().map(this::changes).toArray())
                .bindArray(
                        "reasons",
                        String.class,
                        rows.stream().map(Classified::reason).toArray())
                .bindArray(
                        "details",
                        String.class,
                        rows.stream().map(Classified::detail).toArray())
                .execute());
    }

    @Nullable
    String changes(Classified row) {
        return row.changes() == null ? null : book.write(row.changes());
    }
}
