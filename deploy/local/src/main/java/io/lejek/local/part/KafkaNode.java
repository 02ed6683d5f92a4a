package io.lejek.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of the broker's process: formats a new folder once, then runs the broker until it is stopped. */
final class KafkaNode {
    private KafkaNode() {}

    /** Takes one argument, the path of the broker's properties file. */
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(Path.of(arguments[0]))) {
            properties.load(in);
        }
        Path logs = Path.of(properties.getProperty("log.dirs"));
        // Formatting again would give old data a new cluster id, and the broker would refuse it.
        if (!Files.exists(logs.resolve("meta.properties"))) {
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", arguments[0]};
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IllegalStateException("cannot format " + logs + " for Kafka");
            }
        }
        Kafka.main(arguments);
    }
}
