package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The first clients of a selection, as a sample. */
@ApplicationScoped
public class FirstClients {
    private final ClientList list;

    FirstClients(ClientList list) {
        this.list = list;
    }

    public List<ClientRow> byName(ClientSelection selection, int limit) {
        return list.page(selection, ClientOrder.NAME, limit, null).items();
    }
}
