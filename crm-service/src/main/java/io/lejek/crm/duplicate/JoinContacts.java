package io.lejek.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts the contact persons, contact points and categories of one client to another. Of an address that both have, one point
 * stays, and of every consent there what was said last: a later withdrawal is never lost, and a later consent holds.
 */
@ApplicationScoped
class JoinContacts {
    private static final List<String> STATEMENTS = List.of(
            """
            update contact_person set client_id = :to, place = place + 1 +
              (select coalesce(max(place), 0) from contact_person where client_id = :to)
            where client_id = :from
            """,
            // What is removed at one and in use at the other is in use.
            """
            update contact_point s set removed = false, person_id = coalesce(s.person_id, g.person_id),
              label = coalesce(s.label, g.label)
            from contact_point g where s.client_id = :to and g.client_id = :from and g.kind = s.kind and g.value = s.value
              and not g.removed and (s.removed or s.person_id is null)
            """,
            // In the order of time, so that the last row is what holds; at one and the same time the withdrawal.
            """
            insert into consent (contact_point_id, channel, purpose, state, at, source, proof, actor_id)
            select s.id, k.channel, k.purpose, k.state, k.at, k.source, k.proof, k.actor_id
            from consent k join contact_point g on g.id = k.contact_point_id and g.client_id = :from
              join contact_point s on s.client_id = :to and s.kind = g.kind and s.value = g.value
              left join lateral (
                select c.at, c.state from consent c where c.contact_point_id = s.id and c.channel = k.channel
                  and c.purpose = k.purpose order by c.id desc limit 1) held on true
            where held.at is null or (k.at, k.state) > (held.at, held.state)
            order by k.at, k.state, k.id
            """,
            """
            delete from consent_now where contact_point_id in (
              select g.id from contact_point g join contact_point s on s.kind = g.kind and s.value = g.value
              where g.client_id = :from and s.client_id = :to)
            """,
            "update consent_now set client_id = :to where client_id = :from",
            """
            delete from consent where contact_point_id in (
              select g.id from contact_point g join contact_point s on s.kind = g.kind and s.value = g.value
              where g.client_id = :from and s.client_id = :to)
            """,
            """
            delete from contact_point g using contact_point s
            where g.client_id = :from and s.client_id = :to and s.kind = g.kind and s.value = g.value
            """,
            """
            update contact_point set client_id = :to, place = place + 1 +
              (select coalesce(max(place), 0) from contact_point where client_id = :to)
            where client_id = :from
            """,
            """
            insert into client_category (client_id, name) select :to, name from client_category where client_id = :from
            on conflict do nothing
            """,
            "delete from client_category where client_id = :from");

    private final Jdbi jdbi;

    JoinContacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void join(UUID from, UUID to) {
        jdbi.useHandle(handle -> STATEMENTS.forEach(statement ->
                handle.createUpdate(statement).bind("from", from).bind("to", to).execute()));
    }
}
