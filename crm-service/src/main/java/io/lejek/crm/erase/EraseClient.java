package io.lejek.crm.erase;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.AnnounceClient;
import io.lejek.crm.client.ClientAccess;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes the personal data of a client out of every row, in one transaction, and lets the other services forget it. The emptied
 * client stays, so that its deals, visits of stages and contacts count as before.
 */
@ApplicationScoped
class EraseClient {
    /** In this order: rows that others hang on go after them, and the log last, because the triggers write what goes. */
    private static final List<String> STATEMENTS = List.of(
            """
            insert into suppressed_address (hash, channel, purpose, at)
            select suppression_hash(p.value), n.channel, n.purpose, max(n.at)
            from consent_now n join contact_point p on p.id = n.contact_point_id
            where p.client_id = :id and n.state = 'WITHDRAWN' group by 1, 2, 3
            on conflict do nothing
            """,
            "delete from stored_file where id in (select file_id from attachment where client_id = any(:ids))",
            "delete from consent_now where client_id = :id",
            "delete from consent where contact_point_id in (select id from contact_point where client_id = :id)",
            "delete from contact_point where client_id = :id",
            "delete from contact_person where client_id = :id",
            "delete from client_category where client_id = :id",
            "delete from segment_member where client_id = :id",
            "delete from duplicate_pair where :id in (first_id, second_id)",
            "delete from not_duplicate where :id in (first_id, second_id)",
            "delete from bulk_member where client_id = :id",
            "delete from group_deal_member where client_id = :id and deal_id is null",
            """
            update interaction set contact_point = null, text = null
            where client_id = any(:ids) or client_id is null and contact_point = any(:addresses)
            """,
            "update task set title = 'Erased client' where client_id = :id",
            "update task set state = 'CANCELLED', done_at = now() where client_id = :id and state = 'OPEN'",
            "update deal set title = 'Erased client', version = version + 1 where client_id = :id",
            """
            delete from stored_file_piece where file_id in (
              select i.file_id from import i join import_row r on r.import_id = i.id
              where r.client_id = any(:ids) or r.keys && cast(:keys as text[]))
            """,
            """
            update import i set layout = jsonb_set(i.layout, '{columns}', (
              select jsonb_agg(jsonb_set(column_, '{samples}', '[]')) from jsonb_array_elements(i.layout -> 'columns') column_))
            where i.id in (select r.import_id from import_row r where r.client_id = any(:ids) or r.keys && cast(:keys as text[]))
            """,
            """
            update import_row set cells = '{}', keys = '{}', facts = null, changes = null, detail = null
            where client_id = any(:ids) or keys && cast(:keys as text[])
            """,
            """
            update client set name = 'Erased client', address = null, postal_code = null, city = null, region = null, size = null,
              tax_number = null, note = null, owner_id = null, properties = '{}', search_text = '', erased_at = now(),
              changed_at = now(), version = version + 1
            where id = :id
            """,
            "update audit_entry set changes = '{}', record = null where client_id = any(:ids)",
            """
            update audit_entry a set changes = a.changes #- '{selection,to,q}'
            from (select e.id, plain(e.changes #>> '{selection,to,q}') as q,
                regexp_replace(e.changes #>> '{selection,to,q}', '[^0-9]', '', 'g') as digits
              from audit_entry e where e.action = 'EXPORTED' and e.changes #>> '{selection,to,q}' is not null) s
            where a.id = s.id and exists (select from unnest(:names || :addresses) w
              where strpos(plain(w), s.q) > 0 or strpos(s.q, plain(w)) > 0 or length(s.digits) > 4 and strpos(w, right(s.digits, 7)) > 0)
            """,
            """
            delete from parked_event e where e.key in (select convert_to(cast(i as text), 'UTF8') from unnest(:ids) i)
              or exists (select from unnest(:names || :addresses) w where position(convert_to(w, 'UTF8') in e.data) > 0)
            """,
            """
            insert into audit_entry (actor_id, door, action, what, record_id, client_id, changes)
            values (audit_actor(), audit_door(), 'ERASED', 'CLIENT', :id, :id,
              jsonb_build_object('reason', jsonb_build_object('to', cast(:reason as text))))
            """);

    /** What was exported, and looked for to be exported, may name anybody, and nothing but reading it would tell. */
    private static final List<String> EXPORTED = List.of(
            "delete from stored_file where id in (select file_id from job where file_id is not null)",
            "update job set task = task #- '{selection,q}' where kind = 'export' and state not in ('QUEUED', 'RUNNING')");

    private final ClientAccess access;
    private final ErasureExtent extent;
    private final Traces traces;
    private final AnnounceClient announce;
    private final Jdbi jdbi;

    EraseClient(ClientAccess access, ErasureExtent extent, Traces traces, AnnounceClient announce, Jdbi jdbi) {
        this.access = access;
        this.extent = extent;
        this.traces = traces;
        this.announce = announce;
        this.jdbi = jdbi;
    }

    @Transactional
    void erase(UUID clientId, EraseInput input) {
        access.lock(clientId);
        check(extent.of(clientId), input.name());
        Map<String, Object> values = traces.of(clientId);
        values.put("reason", input.reason().name());
        jdbi.useHandle(handle -> {
            EXPORTED.forEach(handle::execute);
            STATEMENTS.forEach(
                    statement -> handle.createUpdate(statement).bindMap(values).execute());
        });
        announce.gone(List.of(clientId));
    }

    private static void check(EraseView view, String typedName) {
        if (!view.name().strip().equals(typedName.strip())) {
            throw Violation.inBody("name", "Type the name of the client exactly as it is shown.");
        }
        if (view.openDeals() > 0) {
            throw Problem.CONFLICT.because("The client has open deals: win or lose them first, then erase it.");
        }
    }
}
