package io.lejek.crm.timeline;

import io.lejek.crm.client.ClientRef;
import io.lejek.crm.client.CreateLead;
import io.lejek.crm.client.KnownNumbers;
import io.lejek.crm.client.Phones;
import io.lejek.crm.task.PhoneTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out with whom an interaction was. A call from a number that nobody knows makes a lead; of a number that several
 * clients have none is chosen here: that is for the agent.
 */
@ApplicationScoped
class Counterpart {
    private final Interactions interactions;
    private final KnownNumbers known;
    private final CreateLead leads;
    private final Phones phones;
    private final PhoneTasks tasks;

    Counterpart(Interactions interactions, KnownNumbers known, CreateLead leads, Phones phones, PhoneTasks tasks) {
        this.interactions = interactions;
        this.known = known;
        this.leads = leads;
        this.phones = phones;
        this.tasks = tasks;
    }

    Optional<ClientRef> of(InteractionRecorded interaction) {
        UUID clientId = interaction.clientId();
        if (clientId != null) {
            return known.client(clientId);
        }
        String caller = interaction.contactPoint();
        boolean called = interaction.channel() == Channel.CALL && interaction.direction() == Direction.IN;
        return called && caller != null
                ? phones.e164(caller).flatMap(number -> caller(interaction, number))
                : Optional.empty();
    }

    private Optional<ClientRef> caller(InteractionRecorded interaction, String number) {
        CreateLead.Answer answer = leads.findOrCreate(number, interaction.performerId());
        if (answer.holders().size() != 1) {
            return Optional.empty();
        }
        ClientRef caller = answer.holders().getFirst();
        interactions.assign(interaction.id(), caller.id());
        if (answer.created()) {
            tasks.newLead(caller, interaction.beganAt());
        }
        return Optional.of(caller);
    }
}
