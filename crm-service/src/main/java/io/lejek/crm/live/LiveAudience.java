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
            case CLIENT, TIMELINE -> sees(clients, event);
            case DEAL -> sees(records, event);
            case JOB -> records.permits(event.ownerId(), event.teamId());
            case CLIENTS, TASKS -> true;
            case TASK -> (takesUnassigned && event.ownerId() == null) || sees(records, event);
        };
    }

    /** As in lists, a head sees what is nobody's. */
    private static boolean sees(Scope scope, LiveEvent event) {
        boolean nobodysForHead = event.ownerId() == null && scope instanceof Scope.Team;
        return nobodysForHead || scope.permits(event.ownerId(), event.teamId());
    }
}
