package io.lejek.telephony.match;

import io.lejek.backbone.event.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to crm's clients and users. */
@ApplicationScoped
class CrmIntake {
    private final Intake intake;
    private final NoteClient noteClient;
    private final NoteUser noteUser;

    CrmIntake(Intake intake, NoteClient noteClient, NoteUser noteUser) {
        this.intake = intake;
        this.noteClient = noteClient;
        this.noteUser = noteUser;
    }

    @Incoming("crm-clients")
    @Blocking
    void clients(ConsumerRecords<String, byte[]> batch) {
        intake.acceptNewest("crm-clients", batch, noteClient::note);
    }

    @Incoming("crm-users")
    @Blocking
    void users(ConsumerRecords<String, byte[]> batch) {
        intake.accept("crm-users", batch, noteUser::note);
    }
}
