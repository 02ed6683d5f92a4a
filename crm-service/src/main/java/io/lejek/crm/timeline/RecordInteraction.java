package io.lejek.crm.timeline;

import io.lejek.backbone.event.Topics;
import io.lejek.crm.task.PhoneTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Enters an interaction by hand and tells the other services of it. */
@ApplicationScoped
class RecordInteraction {
    private final InteractionForm form;
    private final Interactions interactions;
    private final AnnounceInteraction announce;
    private final PhoneTasks tasks;

    RecordInteraction(InteractionForm form, Interactions interactions, AnnounceInteraction announce, PhoneTasks tasks) {
        this.form = form;
        this.interactions = interactions;
        this.announce = announce;
        this.tasks = tasks;
    }

    /** @return the id of the entry */
    @Transactional
    UUID record(UUID clientId, InteractionInput input) {
        InteractionRecorded interaction = form.read(clientId, input);
        interactions.put(interaction, Topics.CRM_INTERACTIONS, input.text());
        if (Meaning.of(interaction) == Meaning.SPOKEN) {
            tasks.gotThrough(clientId, interaction.beganAt(), interaction.performerId());
        }
        announce.recorded(interaction);
        return interaction.id();
    }
}
