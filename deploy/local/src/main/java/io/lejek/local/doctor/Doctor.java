package io.lejek.local.doctor;

import io.lejek.local.settings.Settings;
import io.lejek.local.stack.Probe;
import io.lejek.local.stack.StackState;
import io.lejek.local.stack.UsedPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All looks at a machine and the systems Lejek talks to from it. */
public final class Doctor {
    private static final long LEAST_SPACE = 2L << 30;

    private final Settings settings;
    private final Optional<StackState> running;

    /** Prepares to look at the machine of a stack with these settings. */
    public Doctor(Settings settings) {
        this.settings = settings;
        this.running = StackState.running(settings);
    }

    /** Everything found, in the order to put it right. */
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>(List.of(Tools.java(), Tools.maven(), Tools.node(), space()));
        findings.addAll(ports());
        Integrations integrations = new Integrations(settings, running.isPresent());
        findings.add(integrations.database());
        findings.add(integrations.kafka());
        findings.add(integrations.smtp());
        findings.addAll(integrations.pbxs());
        findings.addAll(parts());
        return findings;
    }

    private Finding space() {
        Path folder = settings.data();
        for (Path up = folder; up != null && !Files.exists(folder); up = up.getParent()) {
            folder = up;
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String detail = "%.1f GiB free for %s".formatted(free / (double) (1L << 30), settings.data());
            return free >= LEAST_SPACE
                    ? Finding.good("Disk", detail)
                    : Finding.bad("Disk", detail, "Free at least 2 GiB, or set lejek.data to another disk.");
        } catch (IOException e) {
            return Finding.bad(
                    "Disk", folder + ": " + e.getMessage(), "Set lejek.data to a folder that can be written.");
        }
    }

    private List<Finding> ports() {
        if (running.isPresent()) {
            return List.of(Finding.good("Ports", "in use by Lejek, which runs"));
        }
        List<String> busy = UsedPorts.busy(settings);
        return busy.isEmpty()
                ? List.of(Finding.good("Ports", UsedPorts.of(settings).size() + " wanted, all free"))
                : busy.stream().map(Doctor::takenPort).toList();
    }

    private static Finding takenPort(String told) {
        int colon = told.indexOf(": ");
        return Finding.bad("Ports", told.substring(0, colon), told.substring(colon + 2));
    }

    private List<Finding> parts() {
        return running.map(state -> state.parts().stream()
                        .filter(part -> part.probe().startsWith("http"))
                        .map(part -> Probe.healthy(part.probe())
                                ? Finding.good(part.label(), "healthy at " + part.address())
                                : Finding.bad(
                                        part.label(),
                                        "not healthy: " + part.probe(),
                                        "See " + part.name() + ".log in "
                                                + settings.data().resolve("logs") + "."))
                        .toList())
                .orElseGet(() -> List.of(Finding.leftOut("Services", "they start with ./lejek start")));
    }
}
