package io.lejek.crm.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Carries announcements to the streams of this replica. */
@ApplicationScoped
class LiveRelay {
    private final List<Consumer<LiveEvent>> listeners = new CopyOnWriteArrayList<>();

    void announce(LiveEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    Runnable listen(Consumer<LiveEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
