package io.lejek.telephony.calllist;

import io.lejek.telephony.match.NumberLearned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes erased clients off the lists, with all that was said in their calls. */
@ApplicationScoped
class ForgetClients implements NumberLearned {
    private final Jdbi jdbi;

    ForgetClients(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void learned(Map<String, UUID> clientsByNumber) {
        // Lists name clients, not numbers.
    }

    @Override
    public void erased(Collection<UUID> clientIds, Collection<String> numbers) {
        jdbi.useHandle(handle -> List.of("call_list_entry", "campaign_letter")
                .forEach(table -> handle.createUpdate("delete from <table> where client_id = any(:clients)")
                        .define("table", table)
                        .bindArray("clients", UUID.class, clientIds)
                        .execute()));
    }
}
