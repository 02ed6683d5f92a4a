package io.lejek.crm.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What every command needs of the request and gives back to it. */
@ApplicationScoped
class DealAnswer {
    private final DealList list;
    private final Acts acts;

    DealAnswer(DealList list, Acts acts) {
        this.list = list;
        this.acts = acts;
    }

    Act act(@Nullable Instant at) {
        return acts.byViewer(Cause.USER, at);
    }

    RestResponse<DealView> deal(UUID dealId) {
        return DealResource.tagged(list.read(dealId));
    }
}
