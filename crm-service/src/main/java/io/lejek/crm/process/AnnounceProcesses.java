package io.lejek.crm.process;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Publishes the process versions that were never published, the ready-made ones of a new installation among them. */
@ApplicationScoped
class AnnounceProcesses {
    private final Jdbi jdbi;
    private final Processes processes;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceProcesses(Jdbi jdbi, Processes processes, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void announce(@Observes StartupEvent event) {
        jdbi.withHandle(handle -> handle.createQuery("""
                        with due as (select id from process_version where not announced order by version for update)
                        update process_version v set announced = true from due where v.id = due.id returning v.id
                        """).mapTo(UUID.class).list())
                .forEach(id -> announce(processes.version(id)));
    }

    private void announce(DealProcess process) {
        String typeId = process.typeId().toString();
        outbox.append(new Event(
                Ids.next(),
                Topics.PROCESSES,
                typeId,
                ProcessPublished.TYPE,
                typeId,
                clock.instant(),
                (long) process.version(),
                ProcessPublished.of(process)));
    }
}
