package io.lejek.crm.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of a {@code crm} event: {@code what} is client, clients, deal, task, tasks, timeline or job. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CrmNews(String what, UUID id, @Nullable UUID clientId) {
    static CrmNews of(LiveEvent event) {
        return new CrmNews(event.what().name().toLowerCase(Locale.ROOT), event.id(), event.clientId());
    }
}
