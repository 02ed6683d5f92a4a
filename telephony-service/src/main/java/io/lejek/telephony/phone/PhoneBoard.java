package io.lejek.telephony.phone;

import io.lejek.telephony.call.PhoneState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every colleague's phone shows now, and who watches it; each open page of a user watches for itself. */
@ApplicationScoped
class PhoneBoard {
    private static final int MOST_BEHIND = 256;

    private final Map<UUID, Map<String, PhoneEvent>> current = new LinkedHashMap<>();
    private final Map<UUID, List<MultiEmitter<? super PhoneEvent>>> watchers = new LinkedHashMap<>();

    /** The present state of a user's phone, then its changes. */
    Multi<PhoneEvent> of(UUID userId) {
        return Multi.createFrom()
                .<PhoneEvent>emitter(emitter -> watch(userId, emitter))
                .onOverflow()
                .buffer(MOST_BEHIND);
    }

    synchronized void show(PhoneEvent event) {
        Map<String, PhoneEvent> calls = current.computeIfAbsent(event.userId(), any -> new LinkedHashMap<>());
        String place = event.callId() + " " + event.extension();
        if (event.state() == PhoneState.ENDED) {
            calls.remove(place);
        } else {
            calls.put(place, event);
        }
        if (calls.isEmpty()) {
            current.remove(event.userId());
        }
        watchers.getOrDefault(event.userId(), List.of()).forEach(watcher -> watcher.emit(event));
    }

    private synchronized void watch(UUID userId, MultiEmitter<? super PhoneEvent> emitter) {
        emitter.onTermination(() -> leave(userId, emitter));
        current.getOrDefault(userId, Map.of()).values().forEach(emitter::emit);
        // A list is replaced, never changed: an emission may end a watcher while it is walked through.
        List<MultiEmitter<? super PhoneEvent>> all = new ArrayList<>(watchers.getOrDefault(userId, List.of()));
        all.add(emitter);
        watchers.put(userId, all);
    }

    private synchronized void leave(UUID userId, MultiEmitter<? super PhoneEvent> emitter) {
        List<MultiEmitter<? super PhoneEvent>> rest = new ArrayList<>(watchers.getOrDefault(userId, List.of()));
        rest.remove(emitter);
        if (rest.isEmpty()) {
            watchers.remove(userId);
        } else {
            watchers.put(userId, rest);
        }
    }
}
