package io.lejek.telephony.calllist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How often clients were lately talked to for lists and written to by campaigns. */
@ApplicationScoped
class Contacts {
    private final Jdbi jdbi;
    private final ContactCap cap;
    private final Clock clock;

    Contacts(Jdbi jdbi, ContactCap cap, Clock clock) {
        this.jdbi = jdbi;
        this.cap = cap;
        this.clock = clock;
    }

    /** When a client who has had enough may be contacted again; empty: at any time. */
    Optional<Instant> enoughUntil(UUID clientId) {
        if (cap.most() == 0) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select at from (
                          select a.ended_at as at from call_attempt a join call_list_entry e on e.id = a.entry_id
                          where e.client_id = :client and a.outcome = 'ANSWERED'
                          union all
                          select sent_at from campaign_letter where client_id = :client) contact
                        where at > :since order by at desc offset :most - 1 limit 1
                        """)
                .bind("client", clientId)
                .bind("since", oldest())
                .bind("most", cap.most())
                .mapTo(Instant.class)
                .findOne()
                .map(at -> at.plus(Duration.ofDays(cap.days()))));
    }

    record Letter(UUID id, UUID clientId, Instant sentAt) {}

    /** Counts letters, each once, and forgets those that are too old to count. */
    void written(List<Letter> letters) {
        jdbi.useHandle(handle -> {
            var rows = handle.prepareBatch(
                    "insert into campaign_letter (id, client_id, sent_at) values (?, ?, ?) on conflict (id) do nothing");
            letters.forEach(letter ->
                    rows.add(letter.id(), letter.clientId(), letter.sentAt().atOffset(ZoneOffset.UTC)));
            rows.execute();
            handle.execute("delete from campaign_letter where sent_at < ?", oldest());
        });
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(Duration.ofDays(cap.days())).atOffset(ZoneOffset.UTC);
    }
}
