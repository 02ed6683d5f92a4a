package io.lejek.crm.brokenrules;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import jakarta.transaction.Transactional;

/** Breaks the rules of crm on purpose, to prove that they turn red. */
public class BrokenResource {
    @Transactional
    public void publish(Outbox outbox, Event event) {
        outbox.append(event);
    }
}
