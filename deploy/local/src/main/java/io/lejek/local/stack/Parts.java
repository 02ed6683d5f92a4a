package io.lejek.local.stack;

import io.lejek.local.part.Child;
import io.lejek.local.part.LocalKafka;
import io.lejek.local.part.LocalPostgres;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the parts of a stack from its settings. */
final class Parts {
    private final Settings settings;
    private final StackPaths paths;
    private final String pbxSecret;

    Parts(Settings settings, StackPaths paths) {
        this.settings = settings;
        this.paths = paths;
        this.pbxSecret = Secrets.trialPbxSecret(paths);
    }

    /** What the services cannot start without: PostgreSQL and Kafka, as far as no real ones are named. */
    List<Part> foundations() {
        List<Part> parts = new ArrayList<>();
        if (settings.trialDatabase()) {
            String address = local(Key.TRIAL_DB_PORT);
            parts.add(new Part("postgres", "PostgreSQL", address, "tcp://" + address, this::startPostgres));
        }
        if (settings.trialKafka()) {
            String address = local(Key.TRIAL_KAFKA_PORT);
            parts.add(new Part("kafka", "Kafka", address, "tcp://" + address, this::startKafka));
        }
        return parts;
    }

    /** The trial's mailbox and PBX, as far as no real ones are named. */
    List<Part> surroundings() {
        if (!TrialProcess.wanted(settings)) {
            return List.of();
        }
        String probe = settings.trialAddress() + "/health";
        List<String> options = new ArrayList<>(MemoryOptions.of("trial", settings));
        options.addAll(TrialProcess.arguments(settings, paths, pbxSecret));
        JavaPart trial = new JavaPart("trial", options, paths.logs(), probe);
        return List.of(new Part("trial", "Trial world", local(Key.TRIAL_WEB_PORT), probe, trial::start));
    }

    List<Part> services(Set<Service> without) {
        ServiceProperties properties = new ServiceProperties(settings, paths, pbxSecret);
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            if (!without.contains(service)) {
                parts.add(service(service, properties));
            }
        }
        return parts;
    }

    private Part service(Service service, ServiceProperties properties) {
        String name = service.part();
        Path file = PropertiesFile.write(paths.run().resolve(name + ".properties"), properties.of(service));
        Path program = Programs.provide(service, paths);
        String host = service == Service.CRM ? settings.text(Key.HOST) : "127.0.0.1";
        String reached = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        String probe = "http://" + reached + ":" + settings.text(service.port()) + "/q/health/ready";
        List<String> options = new ArrayList<>(MemoryOptions.of(name, settings));
        options.add("-Dsmallrye.config.locations=" + file.toUri());
        options.addAll(List.of("-jar", program.toString()));
        JavaPart process = new JavaPart(name, options, paths.logs(), probe);
        return new Part(name, name, host + ":" + settings.text(service.port()), probe, process::start);
    }

    private Child startPostgres() {
        return LocalPostgres.start(
                        paths.postgres(), settings.number(Key.TRIAL_DB_PORT), settings.flag(Key.TRIAL_DB_DURABLE))
                .child();
    }

    private Child startKafka() {
        return LocalKafka.start(
                        paths.kafka(),
                        settings.number(Key.TRIAL_KAFKA_PORT),
                        settings.number(Key.TRIAL_KAFKA_CONTROLLER_PORT))
                .child();
    }

    private String local(Key port) {
        return "127.0.0.1:" + settings.text(port);
    }
}
