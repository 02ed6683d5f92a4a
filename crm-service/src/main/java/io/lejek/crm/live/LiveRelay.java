package io.lejek.crm.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Carries announcements to the streams of this replica at once, and to those of the others by {@link ReplicaLink}. */
@ApplicationScoped
class LiveRelay {
    private final List<Consumer<LiveSignal>> listeners = new CopyOnWriteArrayList<>();
    private final ReplicaLink link;

    LiveRelay(ReplicaLink link) {
        this.link = link;
        link.onSignal(this::tell);
    }

    void announce(LiveEvent event) {
        tell(new LiveSignal.Changed(event));
        link.send(event);
    }

    /** @return what stops the listening */
    Runnable listen(Consumer<LiveSignal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many streams are open on this replica. */
    int listening() {
        return listeners.size();
    }

    private void tell(LiveSignal signal) {
        listeners.forEach(listener -> listener.accept(signal));
    }
}
