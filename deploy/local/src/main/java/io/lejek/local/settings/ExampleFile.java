package io.lejek.local.settings;

/** The documented example of {@code lejek.properties}: every key with its default, commented out. */
public final class ExampleFile {
    private ExampleFile() {}

    /** The text of the file; {@code ./lejek config} prints it. */
    public static String text() {
        StringBuilder text = new StringBuilder("""
                # Settings of Lejek. Copy this file to lejek.properties in the folder where you call ./lejek,
                # and take the # away from what you change. A variable of the environment wins over the file:
                # lejek.crm.port is LEJEK_CRM_PORT (capitals, dots and hyphens become underscores).
                # Keys that begin with quarkus., kafka. or mp.messaging. are handed to the services as they are, and so is the
                # fine-tuning that each service documents in its settings classes, like lejek.account.password-cost.
                """);
        String group = "";
        for (Key key : Key.values()) {
            if (!group(key).equals(group)) {
                group = group(key);
                text.append('\n');
            }
            text.append("# ").append(key.description()).append('\n');
            text.append('#')
                    .append(key.key())
                    .append('=')
                    .append(key.fallback())
                    .append('\n');
        }
        return text.toString();
    }

    private static String group(Key key) {
        String[] words = key.key().split("\\.", -1);
        return switch (words[1]) {
            case "crm", "telephony", "messaging", "funnel" -> words.length == 3 ? "services" : words[2];
            case "db", "kafka", "trial", "jvm" -> words[1];
            case "jwt", "setup" -> "secrets";
            default -> "general";
        };
    }
}
