package io.lejek.local.stack;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ports a stack opens, and whether it can have them. */
public final class UsedPorts {
    private UsedPorts() {}

    /** The keys of the ports that a stack with these settings opens, with what they are for. */
    public static Map<Key, String> of(Settings settings) {
        Map<Key, String> ports = new LinkedHashMap<>();
        ports.put(Key.CRM_PORT, "the web application");
        ports.put(Key.TELEPHONY_PORT, "the telephony service");
        ports.put(Key.MESSAGING_PORT, "the messaging service");
        ports.put(Key.FUNNEL_PORT, "the funnel service");
        if (settings.trialDatabase()) {
            ports.put(Key.TRIAL_DB_PORT, "PostgreSQL");
        }
        if (settings.trialKafka()) {
            ports.put(Key.TRIAL_KAFKA_PORT, "Kafka");
            ports.put(Key.TRIAL_KAFKA_CONTROLLER_PORT, "Kafka's controller");
        }
        ports.putAll(TrialProcess.ports(settings));
        return ports;
    }

    /** One line for each port that something else holds, naming the holder where the system tells, and the key to set. */
    public static List<String> busy(Settings settings) {
        return busy(settings, Set.of());
    }

    static List<String> busy(Settings settings, Set<Service> without) {
        Map<Key, String> wanted = of(settings);
        without.forEach(service -> wanted.remove(service.port()));
        List<String> busy = new ArrayList<>();
        Map<Integer, Key> seen = new LinkedHashMap<>();
        wanted.forEach((key, purpose) -> {
            int port = settings.number(key);
            Key twin = seen.putIfAbsent(port, key);
            if (twin != null) {
                busy.add("Port %d is given twice: %s and %s must differ.".formatted(port, twin.key(), key.key()));
            } else if (!isFree(key == Key.CRM_PORT ? settings.text(Key.HOST) : "127.0.0.1", port)) {
                busy.add("Port %d for %s is taken by %s: end that, or choose another with %s (or %s)."
                        .formatted(port, purpose, PortOwner.of(port), key.key(), key.variable()));
            }
        });
        return busy;
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the services do: a port whose last connections still fade out is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
