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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Says of rows what they do, as the base is now, and notes it with them. */
@ApplicationScoped
class ClassifyRows {
    /** Rows that nobody has looked at. */
    static final String UNSEEN = "r.outcome is null";

    /** Rows that wait to be applied, whatever they seemed to be when they were checked. */
    static final String WAITING = "r.outcome in ('NEW', 'CHANGED', 'SAME', 'SKIPPED') and not r.applied";

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

    /** A row with what was noted of it before. */
    private record Row(
            int number,
            RowFacts facts,
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

    /** The rows of these numbers, the last one included, in their order. */
    List<Classified> rows(UUID importId, String which, ImportMapping.Policy policy, int first, int last) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select r.number, r.facts, r.outcome, r.client_id from import_row r
                        where r.import_id = :import and r.number between :first and :last and %s order by r.number
                        """.formatted(which))
                .bind("import", importId)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> row(row))
                .list());
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Integer, Set<UUID>> matches =
                match.matches(importId, rows.stream().map(Row::number).toList());
        Set<UUID> ids = new HashSet<>();
        matches.values().stream().filter(clients -> clients.size() == 1).forEach(ids::addAll);
        Map<UUID, MatchRows.Owned> known = match.known(ids);
        List<Classified> classified = new ArrayList<>();
        for (Row row : rows) {
            classified.add(classify(row, matches.getOrDefault(row.number(), Set.of()), known, policy));
        }
        note(importId, news(rows, classified));
        return classified;
    }

    private Row row(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Row(
                row.getInt("number"),
                book.read(row.getString("facts"), RowFacts.class),
                outcome == null ? null : Outcome.valueOf(outcome),
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
            return rejected(row, "several-clients", String.valueOf(matches.size()));
        }
        UUID id = matches.iterator().next();
        MatchRows.Owned owned = known.get(id);
        if (owned == null || !access.mayChange(owned.ownerId(), owned.teamId())) {
            return rejected(row, "somebody-elses", "");
        }
        if (policy == ImportMapping.Policy.SKIP) {
            return new Classified(row.number(), Outcome.SKIPPED, id, null, null, null);
        }
        DecideRow.Changes changes = DecideRow.changes(row.facts(), owned.known(), policy);
        return changes.none()
                ? new Classified(row.number(), Outcome.SAME, id, null, null, null)
                : new Classified(row.number(), Outcome.CHANGED, id, changes, null, null);
    }

    private static Classified rejected(Row row, String reason, String detail) {
        return new Classified(row.number(), Outcome.REJECTED, null, null, reason, detail);
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

    private @Nullable String changes(Classified row) {
        return row.changes() == null ? null : book.write(row.changes());
    }
}
