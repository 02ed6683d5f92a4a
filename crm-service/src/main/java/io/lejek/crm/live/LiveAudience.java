package io.lejek.crm.live;

import io.lejek.backbone.access.Scope;

/**
 * Who listens: decides whether an event concerns this viewer.
 *
 * @param records whose deals and tasks the viewer sees
 * @param clients whose clients and timelines the viewer sees
 * @param takesUnassigned whether tasks of nobody are shown to the viewer
 */
record LiveAudience(Scope records, Scope clients, boolean takesUnassigned) {
    boolean hears(LiveEvent event) {
        return switch (event.what()) {
            case CLIENT, TIMELINE -> clients.permits(event.ownerId(), event.teamId());
            case DEAL -> records.permits(event.ownerId(), event.teamId());
            case TASK -> takesUnassigned && event.ownerId() == null || records.permits(event.ownerId(), event.teamId());
        };
    }
}
