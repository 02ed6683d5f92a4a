package io.lejek.telephony.call;

import io.lejek.telephony.pbx.OwnChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The legs that belong together, and when they heard each other. */
final class LiveCall {
    final List<Leg> legs = new ArrayList<>();
    /** The names of its legs, and those to which the PBX linked them. */
    final Set<String> names = new HashSet<>();

    Instant touchedAt = Instant.EPOCH;

    /** Who heard each other and does no more. */
    final List<Talk> talks = new ArrayList<>();
    /** Who hears each other now, and since when. */
    private final Map<Set<Leg>, Instant> talking = new LinkedHashMap<>();

    @Nullable
    CallFacts reported;

    /** The legs with somebody at their end, the oldest first. */
    List<Leg> realLegs() {
        return legs.stream().filter(Leg::real).sorted(Leg.BY_AGE).toList();
    }

    /** The leg with which it began; once it was reported, the one under which it was. */
    Optional<Leg> first() {
        CallFacts told = reported;
        if (told != null) {
            return legs.stream().filter(leg -> leg.id.equals(told.key())).findFirst();
        }
        Optional<Leg> ordered = clicked();
        return ordered.isPresent() ? ordered : oldest(leg -> true).map(this::origin);
    }

    /** What the PBX calls the older one, where the beginning was not heard: else whoever is heard first would be it. */
    private Leg origin(Leg oldestHeard) {
        if (oldestHeard.id.equals(oldestHeard.linkedTo)) {
            return oldestHeard;
        }
        return legs.stream()
                .filter(leg -> leg.real() && leg.id.equals(oldestHeard.linkedTo))
                .findFirst()
                .orElse(oldestHeard);
    }

    /** The leg that we ordered, when this is a click-to-call. */
    Optional<Leg> clicked() {
        return oldest(leg -> leg.own);
    }

    /** Asked for with every event: a loop takes a tenth of what a stream takes. */
    private Optional<Leg> oldest(Predicate<Leg> which) {
        Leg oldest = null;
        for (Leg leg : legs) {
            if (leg.real() && which.test(leg) && (oldest == null || Leg.BY_AGE.compare(leg, oldest) < 0)) {
                oldest = leg;
            }
        }
        return Optional.ofNullable(oldest);
    }

    /** Which call this is: the id that was given to a click-to-call, else one made of the oldest leg's. */
    UUID id(String pbx, Leg first) {
        if (reported != null) {
            return reported.id();
        }
        return OwnChannel.callId(first.id).orElseGet(() -> CallId.of(pbx, first.id, first.began));
    }

    /** Those that were dialled, apart from the one with which it began. */
    Stream<Leg> targets(Leg first) {
        return realLegs().stream().filter(leg -> leg.target && leg != first);
    }

    boolean dialled() {
        return legs.stream().anyMatch(leg -> leg.target && leg != first().orElse(null));
    }

    /** Asked of all calls every second. */
    boolean over() {
        for (Leg leg : legs) {
            if (leg.open() && leg.real()) {
                return false;
            }
        }
        return true;
    }

    void touch(Instant at) {
        if (at.isAfter(touchedAt)) {
            touchedAt = at;
        }
    }

    /** Notes who began, or ceased, to hear each other. */
    void review(Instant at) {
        if (talking.isEmpty() && !anybodyInRoom()) {
            return;
        }
        List<Set<Leg>> now = talkingNow();
        for (Set<Leg> group : List.copyOf(talking.keySet())) {
            if (!now.contains(group)) {
                end(group, at);
            }
        }
        for (Set<Leg> group : now) {
            group.forEach(leg -> leg.metAt = Objects.requireNonNullElse(leg.metAt, at));
            talking.putIfAbsent(group, at);
        }
    }

    private void end(Set<Leg> group, Instant at) {
        Instant from = Objects.requireNonNull(talking.remove(group));
        talks.add(new Talk(from, at.isAfter(from) ? at : from, group));
    }

    boolean talks() {
        return !talking.isEmpty();
    }

    /** Where it waits in a queue, and since when; empty when it does not. */
    Optional<Step> waits() {
        return legs.stream()
                .filter(Leg::open)
                .flatMap(leg -> leg.steps().filter(Step::ofQueue).reduce((earlier, later) -> later).stream())
                .filter(step -> step.kind() == Step.Kind.QUEUED)
                .findFirst();
    }

    /** Since when two people have heard each other; empty when nobody ever did. */
    Optional<Instant> answeredAt() {
        return Stream.concat(talks.stream().map(Talk::from), talking.values().stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether it went this way. */
    boolean stepped(Step.Kind kind) {
        return legs.stream().flatMap(Leg::steps).anyMatch(step -> step.kind() == kind);
    }

    /** Whether somebody else who was dialled took the call while this one rang. */
    boolean takenBesides(Leg leg) {
        return legs.stream()
                .anyMatch(other ->
                        other != leg && other.target && other.metAt != null && !other.metAt.isBefore(leg.began));
    }

    void absorb(LiveCall other) {
        other.legs.forEach(leg -> leg.call = this);
        legs.addAll(other.legs);
        names.addAll(other.names);
        touch(other.touchedAt);
        talks.addAll(other.talks);
        other.talking.forEach((group, since) -> talking.merge(group, since, (a, b) -> a.isBefore(b) ? a : b));
    }

    /** Those who hear each other: in one bridge, or in bridges that Local channels connect. */
    private List<Set<Leg>> talkingNow() {
        Map<String, String> joined = joinedByLocalChannels();
        Map<String, Set<Leg>> rooms = new LinkedHashMap<>();
        Map<String, Long> strangers = new HashMap<>();
        for (Leg leg : legs) {
            if (inRoom(leg) && !leg.holds()) {
                Room room = Objects.requireNonNull(leg.room);
                String root = root(joined, room.bridge.id());
                if (leg.real()) {
                    rooms.computeIfAbsent(root, any -> new LinkedHashSet<>()).add(leg);
                }
                if (room.conference()) {
                    strangers.put(root, room.strangers(this));
                }
            }
        }
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().size() + strangers.getOrDefault(room.getKey(), 0L) > 1)
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, String> joinedByLocalChannels() {
        Map<String, String> joined = new HashMap<>();
        for (Leg leg : legs) {
            if (leg.twin != null && inRoom(leg) && inRoom(leg.twin)) {
                String one = root(joined, room(leg));
                String other = root(joined, room(leg.twin));
                if (!one.equals(other)) {
                    joined.put(one, other);
                }
            }
        }
        return joined;
    }

    private boolean anybodyInRoom() {
        for (Leg leg : legs) {
            if (inRoom(leg)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inRoom(Leg leg) {
        return leg.room != null && leg.room.talks();
    }

    private static String room(Leg leg) {
        return Objects.requireNonNull(leg.room).bridge.id();
    }

    private static String root(Map<String, String> joined, String room) {
        String root = room;
        for (String next = joined.get(root); next != null; next = joined.get(root)) {
            root = next;
        }
        return root;
    }
}
