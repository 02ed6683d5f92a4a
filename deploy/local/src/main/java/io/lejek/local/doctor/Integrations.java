package io.lejek.local.doctor;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.StackCredentials;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Looks at the systems that Lejek talks to, each by talking to it as Lejek does. */
final class Integrations {
    private static final String AMI_FIX =
            "Put the manager.conf below into Asterisk, see that the user and secret agree, then: asterisk -rx \"manager reload\".";

    private final Settings settings;
    private final boolean running;

    /**
     * Prepares the looks.
     *
     * @param running whether the stack runs; the parts of the trial can be looked at only then
     */
    Integrations(Settings settings, boolean running) {
        this.settings = settings;
        this.running = running;
    }

    Finding database() {
        if (settings.trialDatabase() && !running) {
            return Finding.leftOut("PostgreSQL", "the one of the trial starts with ./lejek start");
        }
        String url = settings.databaseUrl();
        try (Connection connection =
                        DriverManager.getConnection(url, settings.text(Key.DB_USER), settings.text(Key.DB_PASSWORD));
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select current_setting('server_version'), "
                        + "(select count(*) from pg_available_extensions where name in ('pg_trgm', 'unaccent'))")) {
            rows.next();
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < 15 || rows.getInt(2) < 2) {
                return Finding.bad(
                        "PostgreSQL",
                        "version " + rows.getString(1) + ", " + rows.getInt(2) + " of 2 extensions",
                        "Lejek needs PostgreSQL 15 or newer with pg_trgm and unaccent (Debian: postgresql-contrib).");
            }
            return Finding.good("PostgreSQL", "signed in, version " + rows.getString(1) + " at " + url);
        } catch (SQLException e) {
            return Finding.bad(
                    "PostgreSQL",
                    url + ": " + e.getMessage(),
                    "Check lejek.db.url, lejek.db.user and lejek.db.password.");
        }
    }

    Finding kafka() {
        if (settings.trialKafka() && !running) {
            return Finding.leftOut("Kafka", "the one of the trial starts with ./lejek start");
        }
        String servers = settings.kafkaServers();
        Map<String, Object> told = new HashMap<>(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", "4000", "default.api.timeout.ms", "5000"));
        settings.written().forEach((key, value) -> {
            if (key.startsWith("kafka.")) {
                told.put(key.substring("kafka.".length()), value);
            }
        });
        try (Admin admin = Admin.create(told)) {
            int nodes = admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).size();
            return Finding.good("Kafka", nodes + (nodes == 1 ? " broker at " : " brokers at ") + servers);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return Finding.bad(
                    "Kafka", servers + " does not answer", "Check lejek.kafka.servers, and kafka.* keys for a login.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.leftOut("Kafka", "interrupted");
        }
    }

    Finding smtp() {
        boolean trial = settings.trialMailbox();
        if (trial && !running) {
            return Finding.leftOut("SMTP", "the mailbox of the trial starts with ./lejek start");
        }
        String host = trial ? "127.0.0.1" : settings.text(Key.SMTP_HOST);
        int port = settings.number(trial ? Key.TRIAL_SMTP_PORT : Key.SMTP_PORT);
        String where = host + ":" + port;
        try (Conversation server = Conversation.with(host, port, port == 465)) {
            server.hear("220");
            server.say("EHLO lejek.local\r\n");
            String answer = server.hear("250 ", "5");
            server.say("QUIT\r\n");
            return answer.startsWith("250")
                    ? Finding.good("SMTP", "greets at " + where)
                    : Finding.bad("SMTP", where + ": " + answer, "The server refuses this machine: allow it there.");
        } catch (IOException e) {
            return Finding.bad(
                    "SMTP",
                    where + ": " + e.getMessage(),
                    "Check lejek.messaging.smtp.host and .port, and the firewall.");
        }
    }

    /** One finding per PBX. */
    List<Finding> pbxs() {
        List<Finding> findings = new ArrayList<>();
        for (String name : settings.names(Key.PBX_HOST)) {
            findings.add(ami(
                    "PBX " + name,
                    settings.text(Key.PBX_HOST, name),
                    Integer.parseInt(settings.text(Key.PBX_PORT, name)),
                    Boolean.parseBoolean(settings.text(Key.PBX_TLS, name)),
                    List.of(settings.text(Key.PBX_USERNAME, name), settings.text(Key.PBX_SECRET, name))));
        }
        if (settings.trialPbx()) {
            List<String> login = List.of("lejek", StackCredentials.trialPbxSecret(settings));
            findings.add(
                    running
                            ? ami("Trial PBX", "127.0.0.1", settings.number(Key.TRIAL_PBX_PORT), false, login)
                            : Finding.leftOut("Trial PBX", "it starts with ./lejek start"));
        }
        return findings;
    }

    private static Finding ami(String what, String host, int port, boolean tls, List<String> login) {
        String where = host + ":" + port;
        try (Conversation pbx = Conversation.with(host, port, tls)) {
            String banner = pbx.hear("Asterisk Call Manager");
            pbx.say("Action: Login\r\nUsername: " + login.get(0) + "\r\nSecret: " + login.get(1)
                    + "\r\nEvents: off\r\n\r\n");
            String answer = pbx.hear("Response:");
            pbx.say("Action: Logoff\r\n\r\n");
            return answer.contains("Success")
                    ? Finding.good(what, "signed in at " + where + " (" + banner + ")")
                    : Finding.bad(what, where + " refuses the login of " + login.get(0), AMI_FIX);
        } catch (IOException e) {
            return Finding.bad(what, where + ": " + e.getMessage(), AMI_FIX);
        }
    }
}
