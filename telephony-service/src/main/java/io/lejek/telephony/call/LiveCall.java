package io.lejek.telephony.call;

import io.lejek.telephony.pbx.OwnChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The legs that belong together, and when they heard each other. */
final class LiveCall {
    final List<Leg> legs = new ArrayList<>();
    /** The names of its legs, and those to which the PBX linked them. */
    final Set<String> names = new HashSet<>();

    Instant touchedAt = Instant.EPOCH;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant talkEndedAt;

    @Nullable
    CallFacts reported;

    /** Something was said of it since it was last told. */
    boolean news;

    private boolean together;

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
        return ordered.isPresent() ? ordered : legs.stream().filter(Leg::real).min(Leg.BY_AGE);
    }

    /** The leg that we ordered, when this is a click-to-call. */
    Optional<Leg> clicked() {
        return legs.stream()
                .filter(leg -> leg.real() && OwnChannel.callId(leg.id).isPresent())
                .min(Leg.BY_AGE);
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

    boolean over() {
        return legs.stream().noneMatch(leg -> leg.real() && leg.open());
    }

    void touch(Instant at) {
        news = true;
        if (at.isAfter(touchedAt)) {
            touchedAt = at;
        }
    }

    /** Notes when two people began, or ceased, to hear each other. */
    void review(Instant at) {
        List<Leg> talking = talking();
        if (!talking.isEmpty()) {
            talking.forEach(leg -> leg.met = true);
            answeredAt = answeredAt == null ? at : answeredAt;
            talkEndedAt = null;
        } else if (together) {
            talkEndedAt = at;
        }
        together = !talking.isEmpty();
    }

    void absorb(LiveCall other) {
        other.legs.forEach(leg -> leg.call = this);
        legs.addAll(other.legs);
        names.addAll(other.names);
        touch(other.touchedAt);
        answeredAt = earlier(answeredAt, other.answeredAt);
        together |= other.together;
        if (together) {
            talkEndedAt = null;
        } else if (talkEndedAt == null) {
            talkEndedAt = other.talkEndedAt;
        }
    }

    /** The legs that hear another one: in one bridge, or in bridges that Local channels connect. */
    private List<Leg> talking() {
        Map<String, String> joined = joinedByLocalChannels();
        Map<String, List<Leg>> rooms = new HashMap<>();
        for (Leg leg : legs) {
            if (leg.real() && inRoom(leg)) {
                rooms.computeIfAbsent(root(joined, room(leg)), any -> new ArrayList<>())
                        .add(leg);
            }
        }
        return rooms.values().stream()
                .filter(room -> room.size() > 1)
                .flatMap(List::stream)
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

    private static boolean inRoom(Leg leg) {
        return leg.bridge != null && !leg.bridge.holding();
    }

    private static String room(Leg leg) {
        return Objects.requireNonNull(leg.bridge).id();
    }

    private static String root(Map<String, String> joined, String room) {
        String root = room;
        for (String next = joined.get(root); next != null; next = joined.get(root)) {
            root = next;
        }
        return root;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
