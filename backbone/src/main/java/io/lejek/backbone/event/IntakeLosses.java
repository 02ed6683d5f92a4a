package io.lejek.backbone.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What Kafka no longer held when this service came for it. */
@ApplicationScoped
class IntakeLosses {
    private final List<String> losses = new CopyOnWriteArrayList<>();

    void add(String what) {
        losses.add(what);
    }

    List<String> all() {
        return List.copyOf(losses);
    }
}
