package io.lejek.crm.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The tasks of a client, for its card. */
@ApplicationScoped
public class ClientTasks {
    private final TaskList list;

    ClientTasks(TaskList list) {
        this.list = list;
    }

    /** How many open tasks of the client the viewer may see. */
    public long open(UUID clientId) {
        return list.countOpen(clientId);
    }
}
