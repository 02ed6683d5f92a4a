package io.lejek.crm.importing;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.client.AnnounceClient;
import io.lejek.crm.client.ClientAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Applies rows in one transaction that also notes how far the import has come: after a crash rows are applied or not, never twice.
 * They are classified anew, because the base may have changed since the check; one import at a time does so.
 */
@ApplicationScoped
class WriteRows {
    private static final String ROWS = "r.import_id = :import and r.number = any(:numbers)";
    private static final String SEARCH_TEXT = """
            ' ' || plain(concat_ws(' ', %1$s,
              (select string_agg(n.name, ' ' order by n.place) from contact_person n where n.client_id = %2$s and not n.removed),
              (select string_agg(p.value, ' ' order by p.place) from contact_point p where p.client_id = %2$s and not p.removed),
              regexp_replace(%3$s, '[^0-9A-Za-z]', '', 'g')))
            """;
    private static final List<String> STATEMENTS = List.of("""
            insert into client (id, version, kind, name, address, postal_code, city, region, size, tax_number, source, owner_id,
              note, properties, search_text, created_at, changed_at)
            select r.client_id, 0,
              coalesce(f.kind, case when coalesce(f."taxNumber", r.facts -> 'person' ->> 'name') is null
                then 'PERSON' else 'COMPANY' end),
              f.name, f.address, f."postalCode", f.city, f.region, f.size, f."taxNumber", f.source,
              coalesce(f.owner, cast(:owner as uuid)), f.note,
              case when r.own = '{}' then r.own else (select jsonb_object_agg(substr(key, 10), value) from jsonb_each(r.own)) end,
              ' ' || plain(concat_ws(' ', f.name, r.facts -> 'person' ->> 'name',
                (select string_agg(p ->> 'value', ' ') from jsonb_array_elements(r.facts -> 'points') p),
                regexp_replace(f."taxNumber", '[^0-9A-Za-z]', '', 'g'))),
              :now, :now
            from (
              select r.client_id, r.facts, (r.facts -> 'fields') - cast(:fields as text[]) as own from import_row r
              where ROWS and r.outcome = 'NEW' offset 0) r,
              jsonb_to_record(r.facts -> 'fields') as f (kind text, name text, address text, "postalCode" text, city text,
                region text, size integer, "taxNumber" text, source text, owner uuid, note text)
            """, """
            insert into contact_person (id, client_id, name, position, place, removed)
            select next_id(), r.client_id, w -> 'person' ->> 'name', w -> 'person' ->> 'position',
              (select count(*) from contact_person n where n.client_id = r.client_id), false
            from (select r.*, case r.outcome when 'NEW' then r.facts else r.changes end as w from import_row r
              where ROWS and r.outcome in ('NEW', 'CHANGED')) r
            where w -> 'person' ->> 'name' is not null
            """, """
            insert into contact_point (id, client_id, kind, value, raw, place, removed, person_id)
            select next_id(), r.client_id, p.point ->> 'kind', p.point ->> 'value', p.point ->> 'raw',
              case r.outcome when 'NEW' then 0 else (select count(*) from contact_point o where o.client_id = r.client_id) end
                + p.place - 1,
              false,
              case when cast(p.point ->> 'person' as boolean) then (
                select n.id from contact_person n where n.client_id = r.client_id and not n.removed
                  and lower(n.name) = lower(r.facts -> 'person' ->> 'name') limit 1) end
            from (select r.*, case r.outcome when 'NEW' then r.facts else r.changes end as w from import_row r
              where ROWS and r.outcome in ('NEW', 'CHANGED')) r,
              jsonb_array_elements(w -> 'points') with ordinality p (point, place)
            on conflict (client_id, kind, value) do update
            set removed = false, raw = excluded.raw, place = excluded.place, person_id = excluded.person_id
            """, """
            insert into client_category (client_id, name)
            select r.client_id, name from import_row r,
              jsonb_array_elements_text(case r.outcome when 'NEW' then r.facts else r.changes end -> 'categories') name
            where ROWS and r.outcome in ('NEW', 'CHANGED') on conflict do nothing
            """, """
            insert into category (name)
            select distinct name from import_row r, jsonb_array_elements_text(r.facts -> 'categories') name
            where ROWS and r.outcome in ('NEW', 'CHANGED') on conflict do nothing
            """);

    /** Only where nobody was asked yet, and never where anybody with this address has withdrawn. */
    private static final String CONSENTS = """
            with w as materialized (
              select r.client_id, channel, point ->> 'value' as value
              from import_row r, jsonb_array_elements_text(r.facts -> 'consents') channel,
                jsonb_array_elements(r.facts -> 'points') point
              where ROWS and r.outcome in ('NEW', 'CHANGED', 'SAME'))
            insert into consent (contact_point_id, channel, purpose, state, at, source, proof, actor_id)
            select p.id, w.channel, 'MARKETING', 'GIVEN', :now, :source, :proof, :actor
            from w join contact_point p on p.client_id = w.client_id and p.value = w.value and not p.removed
            where (p.kind = 'EMAIL') = (w.channel = 'EMAIL')
              and not exists (select from consent_now s where s.contact_point_id = p.id and s.channel = w.channel
                and s.purpose = 'MARKETING')
              and not exists (select from contact_point q join consent_now s on s.contact_point_id = q.id
                where q.value = w.value and s.channel = w.channel and s.purpose = 'MARKETING' and s.state = 'WITHDRAWN')
            returning contact_point_id
            """;

    private static final String CHANGE = """
            update client c set version = c.version + 1, changed_at = greatest(:now, c.changed_at + interval '1 microsecond'),
              name = coalesce(f -> 'name' ->> 'to', c.name), kind = coalesce(f -> 'kind' ->> 'to', c.kind),
              address = coalesce(f -> 'address' ->> 'to', c.address),
              postal_code = coalesce(f -> 'postalCode' ->> 'to', c.postal_code), city = coalesce(f -> 'city' ->> 'to', c.city),
              region = coalesce(f -> 'region' ->> 'to', c.region),
              size = coalesce(cast(f -> 'size' ->> 'to' as integer), c.size),
              tax_number = coalesce(f -> 'taxNumber' ->> 'to', c.tax_number), source = coalesce(f -> 'source' ->> 'to', c.source),
              owner_id = coalesce(cast(f -> 'owner' ->> 'to' as uuid), c.owner_id), note = coalesce(f -> 'note' ->> 'to', c.note),
              properties = c.properties || (select coalesce(jsonb_object_agg(substr(key, 10), value -> 'to'), '{}')
                from jsonb_each(f) where key like 'property:%'),
              search_text = """
            + SEARCH_TEXT.formatted(
                    "coalesce(f -> 'name' ->> 'to', c.name)",
                    "c.id",
                    "coalesce(f -> 'taxNumber' ->> 'to', c.tax_number)")
            + """
            from (select r.client_id, coalesce(r.changes -> 'fields', '{}') as f from import_row r
              where ROWS and (r.outcome = 'CHANGED' or (r.outcome = 'SAME' and r.client_id = any(:consented)))) r
            where c.id = r.client_id
            """;

    private final Jdbi jdbi;
    private final ImportBook book;
    private final ClassifyRows classify;
    private final AnnounceClient announce;
    private final ClientAccess access;
    private final Viewer viewer;
    private final Clock clock;

    WriteRows(
            Jdbi jdbi,
            ImportBook book,
            ClassifyRows classify,
            AnnounceClient announce,
            ClientAccess access,
            Viewer viewer,
            Clock clock) {
        this.jdbi = jdbi;
        this.book = book;
        this.classify = classify;
        this.announce = announce;
        this.access = access;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Applies the rows after the first number, up to the last, unless they are applied already. */
    @Transactional
    void write(UUID importId, ImportMapping mapping, int after, int last) {
        takeTurn();
        if (!book.advance(importId, after, last)) {
            return;
        }
        List<ClassifyRows.Classified> rows = classify.waiting(importId, mapping.policy(), after + 1, last);
        if (rows.isEmpty()) {
            return;
        }
        Map<String, Object> values = values(importId, mapping, rows);
        jdbi.useHandle(handle -> {
            KeptPlans.use(handle);
            STATEMENTS.forEach(statement -> run(handle, statement, values));
            Set<UUID> consented = consents(handle, values);
            values.put("consented", consented.toArray(UUID[]::new));
            if (rows.stream().anyMatch(row -> row.outcome() == Outcome.CHANGED) || !consented.isEmpty()) {
                run(handle, CHANGE, values);
            }
            announce.changed(touched(rows, consented));
        });
    }

    private void takeTurn() {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('client import'))")
                .mapTo(String.class)
                .one());
    }

    private Map<String, Object> values(UUID importId, ImportMapping mapping, List<ClassifyRows.Classified> rows) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("import", importId);
        values.put("numbers", rows.stream().map(ClassifyRows.Classified::number).toArray(Integer[]::new));
        values.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        values.put("owner", text(access.defaultOwner()));
        values.put("source", text(mapping.consentSource()));
        values.put("fields", Target.ALL.toArray(String[]::new));
        values.put("proof", text(mapping.consentProof()));
        values.put("actor", viewer.userId());
        return values;
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void run(Handle handle, String statement, Map<String, Object> values) {
        handle.createUpdate(statement.replace("ROWS", ROWS)).bindMap(values).execute();
    }

    private static Set<UUID> consents(Handle handle, Map<String, Object> values) {
        List<UUID> points = handle.createQuery(CONSENTS.replace("ROWS", ROWS))
                .bindMap(values)
                .mapTo(UUID.class)
                .list();
        return new HashSet<>(handle.createQuery("select client_id from contact_point where id = any(:points)")
                .bindArray("points", UUID.class, points)
                .mapTo(UUID.class)
                .list());
    }

    private static List<UUID> touched(List<ClassifyRows.Classified> rows, Set<UUID> consented) {
        List<UUID> touched = new ArrayList<>();
        for (ClassifyRows.Classified row : rows) {
            boolean written = row.outcome() == Outcome.NEW || row.outcome() == Outcome.CHANGED;
            if (row.clientId() != null && (written || consented.contains(row.clientId()))) {
                touched.add(row.clientId());
            }
        }
        return touched;
    }
}
