package io.lejek.backbone.event;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jdbi.v3.core.Jdbi;

/** The consumer of these tests: writes one row for each note. */
@ApplicationScoped
class NoteTaker {
    private final Intake intake;
    private final Jdbi jdbi;

    NoteTaker(Intake intake, Jdbi jdbi) {
        this.intake = intake;
        this.jdbi = jdbi;
    }

    record Note(String text) {}

    @Incoming("notes")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> batch) {
        intake.accept("notes", batch, this::write);
    }

    void write(IncomingEvent event) {
        String text = event.as(Note.class).text();
        jdbi.useHandle(handle -> handle.execute("insert into note (key, text) values (?, ?)", event.key(), text));
        if (text.startsWith("burning")) {
            throw new IllegalStateException("this note burns");
        }
    }

    List<String> texts(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("select text from note where key = :key order by id")
                .bind("key", key)
                .mapTo(String.class)
                .list());
    }
}
