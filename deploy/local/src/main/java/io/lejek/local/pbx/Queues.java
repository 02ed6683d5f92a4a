package io.lejek.local.pbx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queues of the trial PBX and who serves them: they can be asked for, joined, left and paused; nobody waits in them. */
final class Queues {
    private final Map<String, Map<String, Member>> members = new TreeMap<>();

    private record Member(boolean fixed, boolean paused) {}

    Queues() {
        members.put("sales", new LinkedHashMap<>(Map.of("PJSIP/101", new Member(true, false))));
        members.put("support", new LinkedHashMap<>());
    }

    /** As QueueStatus tells of them: each queue, and after it its members. */
    synchronized List<Message> status() {
        List<Message> all = new ArrayList<>();
        members.forEach((queue, serving) -> {
            all.add(Message.of(
                    "Event", "QueueParams", "Queue", queue, "Max", "0", "Strategy", "ringall", "Calls", "0"));
            serving.forEach((device, member) -> all.add(Message.of(
                    "Event",
                    "QueueMember",
                    "Queue",
                    queue,
                    "Name",
                    device,
                    "Location",
                    device,
                    "StateInterface",
                    device,
                    "Membership",
                    member.fixed ? "static" : "dynamic",
                    "Paused",
                    member.paused ? "1" : "0")));
        });
        return all;
    }

    /** Empty when it was done, else why it was not. */
    synchronized Optional<String> add(Message action) {
        Map<String, Member> serving = members.get(action.get("Queue", ""));
        String device = action.get("Interface", "");
        if (serving == null) {
            return Optional.of("Unable to add interface to queue: No such queue");
        }
        boolean added = serving.putIfAbsent(device, new Member(false, paused(action))) == null;
        return added ? Optional.empty() : Optional.of("Unable to add interface: Already there");
    }

    synchronized Optional<String> remove(Message action) {
        Map<String, Member> serving = members.getOrDefault(action.get("Queue", ""), Map.of());
        Member member = serving.get(action.get("Interface", ""));
        if (member == null || member.fixed) {
            return Optional.of("Unable to remove interface: Not there");
        }
        serving.remove(action.get("Interface", ""));
        return Optional.empty();
    }

    synchronized Optional<String> pause(Message action) {
        Map<String, Member> serving = members.getOrDefault(action.get("Queue", ""), Map.of());
        Member member = serving.computeIfPresent(
                action.get("Interface", ""), (device, now) -> new Member(now.fixed, paused(action)));
        return member == null ? Optional.of("Interface not found") : Optional.empty();
    }

    private static boolean paused(Message action) {
        String paused = action.get("Paused", "false");
        return paused.equals("1") || paused.equals("true");
    }
}
