package io.lejek.crm.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds the clients that rows mean: over all clients and contact persons, whoever's they are. */
@ApplicationScoped
class MatchRows {
    private static final String MATCHES = """
            with k as (
              select number, left(key, 1) as kind, substr(key, 2) as value from unnest(:numbers, :keys) n (number, key))
            select k.number, p.client_id, false as tax from k join contact_point p
              on p.value = k.value and not p.removed where k.kind in ('P', 'E')
            union
            select k.number, c.id, true from k join client c on c.tax_key = k.value where k.kind = 'T'
            union
            select k.number, c.id, false from k join client c on c.search_name = plain(split_part(k.value, '|', 1))
              and plain(coalesce(c.city, '')) = plain(split_part(k.value, '|', 2)) where k.kind = 'N'
            """;
    private static final String KNOWN = """
            select c.id, c.owner_id, (select u.team_id from users u where u.id = c.owner_id) as team_id,
              jsonb_strip_nulls(jsonb_build_object('name', c.name, 'kind', c.kind, 'address', c.address,
                'postalCode', c.postal_code, 'city', c.city, 'region', c.region, 'size', c.size, 'taxNumber', c.tax_number,
                'source', c.source, 'owner', c.owner_id, 'note', c.note))
              || (select coalesce(jsonb_object_agg('property:' || key, value), '{}') from jsonb_each(c.properties)) as fields,
              array(select p.value from contact_point p where p.client_id = c.id and not p.removed) as points,
              array(select k.name from client_category k where k.client_id = c.id) as categories,
              array(select lower(n.name) from contact_person n where n.client_id = c.id and not n.removed) as persons
            from client c where c.id = any(:ids) order by c.id for update of c
            """;

    private final Jdbi jdbi;
    private final ImportBook book;

    MatchRows(Jdbi jdbi, ImportBook book) {
        this.jdbi = jdbi;
        this.book = book;
    }

    /**
     * The clients that each row may mean; a tax number decides alone when it is one client's.
     *
     * @param keys of the rows by their numbers
     */
    Map<Integer, Set<UUID>> matches(Map<Integer, List<String>> keys) {
        List<Integer> numbers = new ArrayList<>();
        List<String> flat = new ArrayList<>();
        keys.forEach((number, ofRow) -> {
            flat.addAll(ofRow);
            numbers.addAll(Collections.nCopies(ofRow.size(), number));
        });
        Map<Integer, Set<UUID>> byTax = new HashMap<>();
        Map<Integer, Set<UUID>> all = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(MATCHES)
                .bindArray("numbers", Integer.class, numbers)
                .bindArray("keys", String.class, flat)
                .map((row, context) -> {
                    int number = row.getInt("number");
                    UUID client = row.getObject("client_id", UUID.class);
                    all.computeIfAbsent(number, any -> new TreeSet<>()).add(client);
                    if (row.getBoolean("tax")) {
                        byTax.computeIfAbsent(number, any -> new TreeSet<>()).add(client);
                    }
                    return number;
                })
                .list());
        byTax.forEach((number, clients) -> {
            if (clients.size() == 1) {
                all.put(number, clients);
            }
        });
        return all;
    }

    /** A client with whom it belongs to. */
    record Owned(
            DecideRow.Known known,
            @Nullable UUID ownerId,
            @Nullable UUID teamId) {}

    /** The clients as they stand, locked until the end of the transaction. */
    Map<UUID, Owned> known(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> new Owned(
                        new DecideRow.Known(
                                row.getObject("id", UUID.class),
                                fields(row.getString("fields")),
                                texts(row.getArray("points")),
                                texts(row.getArray("categories")),
                                texts(row.getArray("persons"))),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("team_id", UUID.class)))
                .collect(Collectors.toMap(owned -> owned.known().id(), owned -> owned)));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(String text) {
        return book.read(text, Map.class);
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }
}
